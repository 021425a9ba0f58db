using System.Globalization;

using Claims.Fraud.History;

namespace Claims.Fraud.Edits;

/// <summary>Reads rows of a file of edits. What is wrong with a row is given instead of its edit.</summary>
internal sealed class EditRows(EditColumns columns, ServiceSetting setting, DayRange days)
{
    private const int CodeLength = 5;

    /// <summary>One string for each code: CMS's files have millions of pairs of some 13,000 codes.</summary>
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    public (UnitLimit? Limit, string? Fault) Limit(string[] row)
    {
        var code = Cell(row, columns.First).ToUpperInvariant();
        if (!IsCode(code))
        {
            return (null, $"\"{code}\" is no HCPCS code of {CodeLength} letters and digits");
        }

        if (!decimal.TryParse(Cell(row, columns.Second), NumberStyles.None, CultureInfo.InvariantCulture, out var units))
        {
            return (null, $"\"{Cell(row, columns.Second)}\" is no whole number of units");
        }

        // CMS writes "2 Date of Service Edit: Policy".
        var indicator = Cell(row, columns.Indicator);
        return indicator is ['1' or '2' or '3', ..]
            ? (new UnitLimit(code, setting, units, (AdjudicationIndicator)(indicator[0] - '0'), Cell(row, columns.Rationale), days), null)
            : (null, $"\"{indicator}\" is no adjudication indicator 1, 2 or 3");
    }

    public (CodePair? Pair, string? Fault) Pair(string[] row)
    {
        var (column1, column2) = (Cell(row, columns.First).ToUpperInvariant(), Cell(row, columns.Second).ToUpperInvariant());
        if (!IsCode(column1) || !IsCode(column2))
        {
            return (null, $"\"{column1}\" and \"{column2}\" are not both HCPCS codes of {CodeLength} letters and digits");
        }

        if (Date(Cell(row, columns.Effective)) is not { } effective)
        {
            return (null, $"\"{Cell(row, columns.Effective)}\" is no effective date as 20260101 or 2026-01-01");
        }

        // CMS writes * for an edit that has not been deleted.
        var deletion = Cell(row, columns.Deletion);
        var last = deletion is "" or "*" ? DateOnly.MaxValue : Date(deletion);
        if (last is null || last < effective)
        {
            return (null, $"\"{deletion}\" is no deletion date on or after the effective date, and not *");
        }

        return Cell(row, columns.Indicator) switch
        {
            "0" => (Of(ModifierIndicator.NotAllowed), null),
            "1" => (Of(ModifierIndicator.Allowed), null),
            "9" => (Of(ModifierIndicator.NotApplicable), null),
            var other => (null, $"\"{other}\" is no modifier indicator 0, 1 or 9"),
        };

        // A pair that is in force when its file ends may be deleted by the next one.
        CodePair Of(ModifierIndicator modifier) => new(
            Shared(column1), Shared(column2), setting, modifier, new DayRange(Math.Max(effective.DayNumber, days.From), Math.Min(last.Value.DayNumber, days.To)));
    }

    private string Shared(string code) => _codes.TryGetValue(code, out var known) ? known : _codes[code] = code;

    private static string Cell(string[] row, int column) => column >= 0 && column < row.Length ? row[column].Trim() : "";

    private static bool IsCode(string code) => code.Length == CodeLength && code.All(char.IsAsciiLetterOrDigit);

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, ["yyyyMMdd", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
