using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>One address of a page, and who may open it.</summary>
internal sealed partial record RoutedPage(Type Page, string Template)
{
    private AuthorizeAttribute? Authorize => Page.GetCustomAttribute<AuthorizeAttribute>();

    private bool IsOpen => Page.GetCustomAttribute<AllowAnonymousAttribute>() is not null;

    /// <summary>Outside the features (own account, the start address) being signed in can be enough; the features name a permission.</summary>
    public bool NamesItsPeople => IsOpen || (Authorize is { } authorize
        && (Permissions.All.Contains(authorize.Policy) || (authorize.Policy is null && !Page.Namespace!.Contains(".Features", StringComparison.Ordinal))));

    /// <summary>The template with a value in every place.</summary>
    public string Address => Filled(Template);

    public static string Filled(string template) => Place().Replace(template, place => place.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : "404");

    public static RoutedPage[] In(Assembly assembly) =>
        [.. assembly.GetTypes().SelectMany(page => page.GetCustomAttributes<RouteAttribute>().Select(route => new RoutedPage(page, route.Template)))];

    /// <summary>May somebody with these roles open it? <see langword="null"/> is somebody who is not signed in.</summary>
    public bool IsFor(string[]? roles) => IsOpen || (roles is not null && (Authorize?.Policy is not { } permission || Roles.Allow(roles, permission)));

    public override string ToString() => $"{Template} ({Page.Name})";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();
}
