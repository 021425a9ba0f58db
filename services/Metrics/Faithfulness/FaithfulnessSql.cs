using System.Data.Common;

using Claims.Hosting.Storage;
using Claims.Tracking.Faithfulness;

namespace Claims.Metrics.Faithfulness;

/// <summary>The statements of <see cref="FaithfulnessStore"/>, in SQL that SQLite and PostgreSQL both take.</summary>
internal static class FaithfulnessSql
{
    public const string AddNew = "ON CONFLICT (claim_id, model) DO NOTHING RETURNING claim_id, model";

    public static readonly RowShape<ExplanationRow> Explanation = new RowShape<ExplanationRow>()
        .With("claim_id", row => row.ClaimId)
        .With("model", row => row.Model)
        .With("day", row => row.Day.DayNumber)
        .With("is_flagged", row => row.IsFlagged)
        .With("comprehensiveness", row => row.Comprehensiveness)
        .With("sufficiency", row => row.Sufficiency)
        .With("random_comprehensiveness", row => row.RandomComprehensiveness)
        .With("random_sufficiency", row => row.RandomSufficiency)
        .With("attention_disagrees", row => row.AttentionDisagrees);

    public static readonly RowShape<(DateOnly Day, string Model, FaithfulnessSums Sums)> Day = new RowShape<(DateOnly Day, string Model, FaithfulnessSums Sums)>()
        .With("day", row => row.Day.DayNumber)
        .With("model", row => row.Model)
        .With("claims", row => row.Sums.Claims)
        .With("comprehensiveness", row => row.Sums.Comprehensiveness.Sum)
        .With("comprehensiveness_squares", row => row.Sums.Comprehensiveness.Squares)
        .With("sufficiency", row => row.Sums.Sufficiency.Sum)
        .With("sufficiency_squares", row => row.Sums.Sufficiency.Squares)
        .With("random_comprehensiveness", row => row.Sums.RandomComprehensiveness.Sum)
        .With("random_comprehensiveness_squares", row => row.Sums.RandomComprehensiveness.Squares)
        .With("random_sufficiency", row => row.Sums.RandomSufficiency.Sum)
        .With("random_sufficiency_squares", row => row.Sums.RandomSufficiency.Squares)
        .With("attention_disagrees", row => row.Sums.AttentionDisagrees);

    private static readonly string[] s_sums =
    [
        "claims", "comprehensiveness", "comprehensiveness_squares", "sufficiency", "sufficiency_squares", "random_comprehensiveness", "random_comprehensiveness_squares",
        "random_sufficiency", "random_sufficiency_squares", "attention_disagrees",
    ];

    public static readonly string AddToDay =
        $"ON CONFLICT (day, model) DO UPDATE SET {string.Join(", ", s_sums.Select(sum => $"{sum} = metrics_faithfulness.{sum} + excluded.{sum}"))}";

    public static readonly string Read = $"SELECT {string.Join(", ", s_sums)} FROM metrics_faithfulness WHERE day >= @From AND day < @To AND model = @model";

    public static FaithfulnessSums ReadSums(DbDataReader row) => new(
        row.GetInt64(0),
        new MeanSums(row.GetInt64(1), row.GetInt64(2)),
        new MeanSums(row.GetInt64(3), row.GetInt64(4)),
        new MeanSums(row.GetInt64(5), row.GetInt64(6)),
        new MeanSums(row.GetInt64(7), row.GetInt64(8)),
        row.GetInt64(9));
}
