using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Simulation;

/// <summary>Takes service codes out of the words of a clause where the sentence stands without them: between commas, or in brackets.</summary>
internal static partial class CodeMentions
{
    private const string Letters = @"[A-Z]\d{4}(?:\s*(?:-|–|to|through)\s*[A-Z]\d{4})?";
    private const string Numbers = @"codes?\s+\d{5}(?:\s*(?:-|–|to|through)\s*\d{5})?(?:(?:\s*,\s*|\s+)(?:and\s+|or\s+)?\d{5}(?:\s*(?:-|–|to|through)\s*\d{5})?)*";
    private const string Item = "(?:" + Letters + "|" + Numbers + ")";
    private const string Mentions = Item + @"(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)" + Item + ")*";

    public static string Remove(string text) => Apposition().Replace(Bracketed().Replace(text, ""), "");

    [GeneratedRegex(@"\s*\(" + Mentions + @"\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@",\s+" + Mentions + @"(?:,(?=\s)|(?=\s*[.;:)]))")]
    private static partial Regex Apposition();
}
