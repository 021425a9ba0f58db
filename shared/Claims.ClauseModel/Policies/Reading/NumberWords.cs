using System.Globalization;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>Whole numbers as policies write them: digits with thousands separators, or words up to ninety.</summary>
internal static class NumberWords
{
    /// <summary>Pattern of a number, for use inside other patterns.</summary>
    public const string Pattern =
        @"\d[\d,]*(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|sixty|ninety|once|twice|a single";

    private static readonly Dictionary<string, int> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = 1, ["once"] = 1, ["a single"] = 1, ["two"] = 2, ["twice"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7,
        ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["fifteen"] = 15, ["eighteen"] = 18, ["twenty"] = 20,
        ["thirty"] = 30, ["forty"] = 40, ["sixty"] = 60, ["ninety"] = 90,
    };

    public static decimal Read(string text) => Words.TryGetValue(text, out var number)
        ? number
        : decimal.Parse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public static int ReadInt(string text) => (int)Read(text);
}
