using System.Text.RegularExpressions;

namespace Claims.Summaries.Generative.Guarding;

/// <summary>Units that a number can stand before, in one spelling each.</summary>
internal static partial class Units
{
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["milligram"] = "mg", ["milligrams"] = "mg", ["gram"] = "g", ["grams"] = "g", ["gm"] = "g", ["kilogram"] = "kg", ["kilograms"] = "kg", ["kgs"] = "kg",
        ["microgram"] = "mcg", ["micrograms"] = "mcg", ["µg"] = "mcg", ["μg"] = "mcg", ["ug"] = "mcg", ["milliliter"] = "ml", ["milliliters"] = "ml", ["cc"] = "ml", ["liter"] = "l", ["liters"] = "l",
        ["millimeter"] = "mm", ["millimeters"] = "mm", ["centimeter"] = "cm", ["centimeters"] = "cm", ["inches"] = "inch", ["feet"] = "foot", ["ft"] = "foot",
        ["pound"] = "lb", ["pounds"] = "lb", ["lbs"] = "lb", ["ounce"] = "oz", ["ounces"] = "oz", ["percent"] = "%",
        ["days"] = "day", ["weeks"] = "week", ["wks"] = "week", ["wk"] = "week", ["months"] = "month", ["years"] = "year", ["yrs"] = "year", ["yr"] = "year",
        ["hours"] = "hour", ["hrs"] = "hour", ["hr"] = "hour", ["h"] = "hour", ["minutes"] = "minute", ["mins"] = "minute", ["min"] = "minute", ["seconds"] = "second", ["secs"] = "second",
        ["units"] = "unit", ["iu"] = "unit", ["tablets"] = "tablet", ["tabs"] = "tablet", ["tab"] = "tablet", ["capsules"] = "capsule", ["doses"] = "dose", ["puffs"] = "puff",
        ["visits"] = "visit", ["sessions"] = "session", ["treatments"] = "treatment", ["injections"] = "injection", ["times"] = "time", ["x"] = "time", ["cycles"] = "cycle",
        ["levels"] = "level", ["degrees"] = "degree", ["°"] = "degree", ["dollars"] = "dollar", ["meq"] = "meq", ["kcal"] = "calorie", ["calories"] = "calorie",
    };

    /// <returns>The unit that stands right there, in its one spelling; null where there is none.</returns>
    public static string? At(string text, int index)
    {
        var found = Unit().Match(text, index);
        return !found.Success ? null : Spellings.TryGetValue(found.Groups["unit"].Value, out var usual) ? usual : found.Groups["unit"].Value.ToLowerInvariant();
    }

    [GeneratedRegex(@"\G[\s-]*(?<unit>mg/dl|mmol/l|mmhg|milligrams?|micrograms?|kilograms?|grams?|milliliters?|liters?|millimeters?|centimeters?|inch(?:es)?|foot|feet|ft|pounds?|lbs?|ounces?|oz|mcg|mg|kgs?|gm|g|[µμu]g|meq|ml|cc|l|mm|cm|m|percent|bpm|days?|weeks?|wks?|months?|years?|yrs?|hours?|hrs?|h|minutes?|mins?|seconds?|secs?|units?|iu|tablets?|tabs?|capsules?|doses?|puffs?|visits?|sessions?|treatments?|injections?|times?|x|cycles?|levels?|degrees?|dollars?|calories?|kcal)(?![\w/])|\G\s*(?<unit>%|°)", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();
}
