using System.Globalization;

using Claims.Contracts;
using Claims.Tracking.Baselines;
using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Performance;

/// <summary>What a model was ever to be held against, as a table.</summary>
public static class BaselineShape
{
    private static readonly string[] s_measures = ["precision", "recall", "f1", "rocAuc"];

    /// <summary>Latest first.</summary>
    public static FigureTable Table(IReadOnlyList<BaselineFact> facts) => FigureTable.Of(
        "baselines, latest first; of each measure an operator's figure holds before the model's own, and that before its first windows'",
        ["said at (UTC)", "by whom", "source", .. s_measures.Select(FigureText.Name)],
        facts.OrderByDescending(fact => fact.SaidAt).Select(fact => (string[])
        [
            fact.SaidAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            fact.SaidBy,
            Source(fact.Source),
            .. s_measures.Select(measure => FigureText.Of(FigureRow.Of(fact.Figures, measure))),
        ]));

    /// <summary>Of one subject and model.</summary>
    public static IReadOnlyList<BaselineFact> Of(IReadOnlyList<BaselineFact> facts, PerformanceSubject subject, string model) =>
        [.. facts.Where(fact => fact.Subject == subject && fact.ModelHash == model)];

    private static string Source(BaselineSource source) => source switch
    {
        BaselineSource.Operator => "set by an operator",
        BaselineSource.Model => "published with the model",
        _ => "its first windows",
    };
}
