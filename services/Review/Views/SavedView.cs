using Claims.Review.Cases;

namespace Claims.Review.Views;

/// <summary>Filters and order of the list under a name.</summary>
/// <param name="Name">Unique among its owner's.</param>
/// <param name="Filter">Which cases.</param>
/// <param name="Order">What comes first.</param>
/// <param name="IsReversed">What comes first comes last instead.</param>
public sealed record SavedView(string Name, CaseFilter Filter, CaseOrder Order, bool IsReversed)
{
    public const int LongestName = 60;

    /// <summary>What keeps it from being saved, for a person; null where nothing does.</summary>
    public string? Fault => string.IsNullOrWhiteSpace(Name)
        ? "Give the view a name."
        : Name.Length > LongestName
            ? $"The name must have at most {LongestName} characters."
            : Name.Any(char.IsControl) ? "The name must be one line of text." : null;
}
