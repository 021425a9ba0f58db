using System.Globalization;
using System.Text.RegularExpressions;

using Claims.Fraud.History;

namespace Claims.Fraud.Edits;

/// <summary>
/// What the name of a file of edits says: whom it is for and for which days of service it speaks. Either stated, <c>…practitioner…_2026-01-01_2026-03-31.csv</c>
/// (or <c>outpatient</c>, <c>dme</c>), or as CMS names its files: MUE <c>…PractitionerServices_Eff_01-01-2026.csv</c>, for the quarter; PTP
/// <c>ccipra-v320r0-f1.txt</c> or <c>ccioph-…</c>, version 32.0 being the first quarter of 2026, with all edits since 1996.
/// </summary>
internal static partial class EditFileName
{
    private const int FirstVersionYear = 1994;

    /// <summary>The first day of NCCI edits.</summary>
    private static readonly DateOnly s_beginning = new(1996, 1, 1);

    public static ServiceSetting? Setting(string name) =>
        name.Contains("ccipra", StringComparison.OrdinalIgnoreCase) || name.Contains("practitioner", StringComparison.OrdinalIgnoreCase) ? ServiceSetting.Practitioner
        : name.Contains("ccioph", StringComparison.OrdinalIgnoreCase) || name.Contains("outpatient", StringComparison.OrdinalIgnoreCase) ? ServiceSetting.OutpatientHospital
        : name.Contains("dme", StringComparison.OrdinalIgnoreCase) ? ServiceSetting.DmeSupplier
        : null;

    /// <summary>Null where the name states no days.</summary>
    public static DayRange? Days(string name)
    {
        if (Stated().Match(name) is { Success: true } stated && Date(stated, 1, "yyyy-MM-dd") is { } from && Date(stated, 2, "yyyy-MM-dd") is { } to && from <= to)
        {
            return new DayRange(from.DayNumber, to.DayNumber);
        }

        if (Effective().Match(name) is { Success: true } effective && Date(effective, 1, "MM-dd-yyyy") is { } start)
        {
            return new DayRange(start.DayNumber, start.AddMonths(3).DayNumber - 1);
        }

        if (Version().Match(name) is { Success: true } version)
        {
            var quarter = new DateOnly(FirstVersionYear + int.Parse(version.Groups[1].Value, CultureInfo.InvariantCulture), 1 + (3 * (version.Groups[2].Value[0] - '0')), 1);
            return new DayRange(s_beginning.DayNumber, quarter.AddMonths(3).DayNumber - 1);
        }

        return null;
    }

    private static DateOnly? Date(Match match, int group, string format) =>
        DateOnly.TryParseExact(match.Groups[group].Value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)")]
    private static partial Regex Stated();

    [GeneratedRegex(@"Eff[_-](\d\d-\d\d-\d{4})", RegexOptions.IgnoreCase)]
    private static partial Regex Effective();

    [GeneratedRegex(@"v(\d\d)([0-3])r\d", RegexOptions.IgnoreCase)]
    private static partial Regex Version();
}
