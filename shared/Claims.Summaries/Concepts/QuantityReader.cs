using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Claims.Summaries.Concepts;

/// <summary>Numbers with the unit that follows: "2.5 mg", "84%", "six weeks", "1,200 mL", "120/80 mmHg", "12-week". A unit is given in the singular, a range as it stands.</summary>
internal static partial class QuantityReader
{
    private const string Units =
        "mg/dL|mg/kg|mcg/kg|mmol/L|mEq/L|mL/min(?:/1\\.73\\s?m2)?|kg/m2|kg/m²|g/dL|ng/mL|IU/L|U/L|events?\\s?(?:per|/|an)\\s?(?:hour|hr)|L/min|liters?\\s?(?:per|a)\\s?minute|LPM|mmHg|mm\\s?Hg|bpm|mcg|mg|kg|mL|cc|cm2|cm|mm|"
        + "units?|IU|meters?|feet|ft|miles?|inches|inch|pounds?|lbs?|grams?|liters?|g|L|%|percent|degrees?|hours?|hrs?|minutes?|mins?|days?|weeks?|wks?|months?|years?|yrs?|visits?|sessions?|treatments?|steps?|points?|times|"
        + "episodes?|headaches?|tablets?|tabs?|capsules?|doses?|packs?|strips?|calories|kcal|°F|°C|F\\b";

    private static readonly string[] NumberNames =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    /// <summary>Other spellings of a unit, in lower case.</summary>
    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>
    {
        ["percent"] = "%", ["hr"] = "hour", ["min"] = "minute", ["wk"] = "week", ["yr"] = "year", ["lb"] = "pound", ["tab"] = "tablet", ["foot"] = "feet", ["ft"] = "feet", ["mm hg"] = "mmhg", ["cc"] = "ml", ["kg/m²"] = "kg/m2",
        ["lpm"] = "l/min", ["liter per minute"] = "l/min", ["liters per minute"] = "l/min", ["liter a minute"] = "l/min", ["liters a minute"] = "l/min", ["gram"] = "g", ["liter"] = "l", ["inches"] = "inch", ["iu"] = "unit",
        ["events per hour"] = "events/hour", ["event per hour"] = "events/hour", ["events/hr"] = "events/hour", ["events an hour"] = "events/hour", ["events per hr"] = "events/hour", ["time"] = "times",
    }.ToFrozenDictionary();

    /// <summary>Every quantity, in order.</summary>
    /// <returns>Its place, and number and unit with one blank between, in lower case: "84 %", "2.5 mg".</returns>
    public static IEnumerable<(int Start, int Length, string Normal)> Read(string text, int start, int length)
    {
        for (var match = Written().Match(text, start, length); match.Success; match = match.NextMatch())
        {
            yield return (match.Index, match.Length, $"{Number(match.Groups["n"].Value)} {Unit(match.Groups["u"].Value)}");
        }
    }

    private static string Number(string written)
    {
        var text = written.Replace(",", "", StringComparison.Ordinal).ToLowerInvariant();
        return Array.IndexOf(NumberNames, text) is var number and >= 0
            ? number.ToString(CultureInfo.InvariantCulture)
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value.ToString("0.####", CultureInfo.InvariantCulture) : text;
    }

    private static string Unit(string written)
    {
        var text = Blanks().Replace(written.ToLowerInvariant(), " ");
        var singular = text.Length > 3 && text[^1] == 's' && !text.Contains('/') && text is not ("times" or "inches" or "calories") ? text[..^1] : text is "hrs" or "lbs" or "yrs" or "wks" ? text[..^1] : text;
        return Spellings.GetValueOrDefault(text) ?? Spellings.GetValueOrDefault(singular, singular);
    }

    [GeneratedRegex(
        $@"(?<![\w./-])(?<n>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,6}}(?:\.\d+)?(?:\s?[-/–]\s?\d{{1,4}}(?:\.\d+)?)?|\.\d+|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)(?:\s|-)?(?<u>{Units})(?![\w/])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
