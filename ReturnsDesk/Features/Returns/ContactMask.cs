namespace ReturnsDesk.Features.Returns;

/// <summary>What people see of contact data they may not see whole.</summary>
public static class ContactMask
{
    private const int Shown = 4;

    /// <summary>'a•••@example.com'.</summary>
    public static string? Email(string? email)
    {
        var at = email?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        return string.IsNullOrEmpty(email) ? email : at < 1 ? "•••" : $"{email[0]}•••{email[at..]}";
    }

    /// <summary>The last four digits.</summary>
    public static string? Phone(string? phone) =>
        string.IsNullOrEmpty(phone) ? phone : phone.Length <= Shown ? "••••" : $"•••• {phone[^Shown..]}";
}
