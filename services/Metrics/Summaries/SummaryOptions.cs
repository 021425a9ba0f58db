using System.ComponentModel.DataAnnotations;
using System.Globalization;

using Claims.Contracts;

namespace Claims.Metrics.Summaries;

/// <summary>What summaries are held against. Windows, budgets and tolerance are those of <see cref="Measuring.MeasuringOptions"/>. Section <c>Metrics:Summaries</c>.</summary>
public sealed class SummaryOptions : IValidatableObject
{
    public const string Section = "Metrics:Summaries";

    /// <summary>Fewest summaries of a window that becomes an origin's baseline: the first that has so many. With fewer than 72 the 95 % quantile of the latency has no upper bound.</summary>
    [Range(72, 1_000_000)]
    public int BaselineSummaries { get; set; } = 100;

    /// <summary>The same for the ratings of a window.</summary>
    [Range(10, 1_000_000)]
    public int BaselineRatings { get; set; } = 30;

    /// <summary>Origins that are held against another's baseline in place of their own; the first that matches holds.</summary>
    public IList<HeldAgainst> Against { get; } = [];

    /// <summary>Whose baseline an origin is held against: another's, or its own.</summary>
    internal SummaryOrigin BaselineOf(SummaryOrigin origin) => Against
        .Where(held => held.Provider == origin.Provider && (held.Version ?? origin.Version) == origin.Version)
        .Select(held => new SummaryOrigin(held.AgainstProvider ?? held.Provider!, held.AgainstVersion!))
        .FirstOrDefault(origin);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from item in Against.Select((held, i) => (Held: held, Index: i))
        from name in new[] { (Name: nameof(HeldAgainst.Provider), Value: item.Held.Provider), (Name: nameof(HeldAgainst.AgainstVersion), Value: item.Held.AgainstVersion) }
        where string.IsNullOrWhiteSpace(name.Value)
        select new ValidationResult(string.Create(CultureInfo.InvariantCulture, $"{Section}:Against:{item.Index}:{name.Name} is missing."), [nameof(Against)]);
}

/// <summary>Holds the summaries of one origin against those of another, as those of a new version against the old.</summary>
public sealed class HeldAgainst
{
    /// <summary>Whose summaries. Required.</summary>
    public string? Provider { get; set; }

    /// <summary>Which version; empty: every one, that of the baseline included.</summary>
    public string? Version { get; set; }

    /// <summary>Whose baseline; empty: the same provider's.</summary>
    public string? AgainstProvider { get; set; }

    /// <summary>Which version's. Required.</summary>
    public string? AgainstVersion { get; set; }
}
