using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

// Small copies of the app's folders in which every rule is broken once: the twins of DependencyRuleTests look here.
namespace ReturnsDesk.Tests.Architecture.Planted.Data
{
    public sealed class Store
    {
        public static Type Screen => typeof(Features.Returns.Receiving.QueryingPage);
    }
}

namespace ReturnsDesk.Tests.Architecture.Planted.Integrations
{
    public sealed class Carrier(Data.Store store)
    {
        public override string? ToString() => store.ToString();
    }
}

namespace ReturnsDesk.Tests.Architecture.Planted.Features.Returns.Receiving
{
    public sealed class QueryingPage : ComponentBase
    {
        [Inject]
        public DbContext? Database { get; set; }
    }

    public sealed class UseCaseWithScreen
    {
        public static Func<Task<string>> Work() => async () =>
        {
            await Task.Yield();
            return MudBlazor.Icons.Material.Filled.Add.Insert(0, new MudBlazor.DialogOptions().ToString() ?? "");
        };
    }

    public sealed class NosyUseCase
    {
        public static async Task<bool> KnowsSiblingAsync()
        {
            try
            {
                await Task.Yield();
                return false;
            }
            catch (Inspecting.InspectionException)
            {
                return true;
            }
        }
    }
}

namespace ReturnsDesk.Tests.Architecture.Planted.Features.Returns.Inspecting
{
    public sealed class InspectionException : Exception;
}

namespace ReturnsDesk.Tests.Architecture.Planted.Features.Returns.Details
{
    public sealed class Composer
    {
        public static Type Sibling => typeof(Receiving.NosyUseCase);
    }
}

namespace ReturnsDesk.Tests.Architecture.Planted.Features.Api
{
    public sealed class Endpoint
    {
        public static Data.Store Store() => new();
    }
}

namespace ReturnsDesk.Tests.Architecture.Planted.Features.Portal
{
    public sealed class CustomerPage
    {
        public static Data.Store Store() => new();
    }
}

namespace ReturnsDesk.Tests.Architecture.Planted.Cli
{
    public sealed class Command
    {
        public static object Run() => new List<Data.Store>();
    }
}

namespace ReturnsDesk.Tests.Architecture.Planted.Components
{
    public sealed class Chip
    {
        public static bool IsStore(object item) => item is Data.Store;
    }
}

namespace ReturnsDesk.Tests.Architecture.Planted.Account
{
    public sealed class SignIn
    {
        public static Type Page => typeof(Features.Returns.Receiving.QueryingPage);
    }
}
