using System.Globalization;

using Claims.Fraud.History;

namespace Claims.Fraud.Edits;

/// <summary>Units of a line, or of a day, against medically unlikely edits.</summary>
internal static class UnitEdits
{
    /// <summary>One line above what is likely.</summary>
    public const double Line = 2;

    /// <summary>A day above what statute, regulation or instruction allow.</summary>
    public const double DayByPolicy = 3;

    /// <summary>A day above what is clinically likely; more can be justified.</summary>
    public const double DayByClinic = 1.5;

    public static IEnumerable<EditFinding> Of(List<EditedLine> lines, List<BilledLine> others, ServiceSetting setting, EditTables tables) => lines.Select(line =>
    {
        if (tables.Limit(line.Code, setting, line.Day) is not { } limit)
        {
            return Found(EditOutcome.NotCovered, line, $"no table has a limit of units of {line.Code} for this day");
        }

        if (line.Units is not { } units)
        {
            return Found(EditOutcome.NotCovered, line, $"{line.Code} is not billed in units");
        }

        var counted = limit.Indicator == AdjudicationIndicator.Line ? units : OfDay(line, lines, others);
        return counted <= limit.Units
            ? Found(EditOutcome.Passed, line, $"{Number(counted)} of at most {Number(limit.Units)} units of {line.Code}")
            : Found(
                EditOutcome.Broken,
                line,
                $"{Number(counted)} units of {line.Code}{(limit.Indicator == AdjudicationIndicator.Line ? "" : " on one day")}; more than {Number(limit.Units)} are unlikely ({limit.Rationale})",
                limit.Indicator switch
                {
                    AdjudicationIndicator.Line => Line,
                    AdjudicationIndicator.DayByPolicy => DayByPolicy,
                    _ => DayByClinic,
                });
    });

    private static decimal OfDay(EditedLine line, List<EditedLine> lines, List<BilledLine> others) =>
        lines.Where(own => own.Code == line.Code && own.Day == line.Day).Sum(own => own.Units ?? 0)
        + (others.Where(other => other.Code == line.Code && other.Day == line.Day && other.LastDay == other.Day).Sum(other => other.UnitsThousandths) / 1000m);

    private static string Number(decimal units) => units.ToString("0.###", CultureInfo.InvariantCulture);

    private static EditFinding Found(EditOutcome outcome, EditedLine line, string text, double logOdds = 0) => new(EditKind.Units, outcome, line.Number, text, logOdds);
}
