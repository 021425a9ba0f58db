using System.ComponentModel.DataAnnotations;

namespace Claims.Review;

/// <summary>How cases are reviewed. Section <c>Review</c>.</summary>
public sealed class ReviewOptions
{
    public const string Section = "Review";

    /// <summary>Share of the cases that two reviewers judge, the second without knowing the first verdict. Takes effect on cases opened from then on.</summary>
    [Range(0.0, 1.0)]
    public double DoubleReviewShare { get; set; } = 0.05;

    /// <summary>How long a case page waits for Scoring to explain the decision before it says so and offers to ask again.</summary>
    [Range(10, 600_000)]
    public int ExplanationTimeoutMilliseconds { get; set; } = 15_000;

    /// <summary>Folder of the code tables as CMS and NCHS publish them (gzip), for descriptions of codes in the console; null shows the words of the shipped tables.</summary>
    public string? CodeTables { get; set; }
}
