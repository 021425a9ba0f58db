using System.Text.RegularExpressions;

namespace Claims.Summaries.Generative.Guarding;

/// <summary>
/// Whether a sentence of an answer denies what it names, in the manner of ConText (Harkema et al., 2009): a cue before it reaches up to six words, a cue after it
/// four. Cues that are paraphrased ("stayed clear of") are not known.
/// </summary>
internal static partial class AssertionCues
{
    /// <summary>Beyond doubt: no verb that asserts, and no "and" before a cue that follows, lies between the cue and what it denies.</summary>
    public static bool IsDenied(string text, Range mention) => SurelyBefore().IsMatch(text[..mention.Start]) || SurelyAfter().IsMatch(text[mention.End..]);

    /// <summary>A cue is near, and only "but" and its like would stop it.</summary>
    public static bool MayBeDenied(string text, Range mention) => PerhapsBefore().IsMatch(text[..mention.Start]) || PerhapsAfter().IsMatch(text[mention.End..]);

    public static bool NamesAnother(string text) => Family().IsMatch(text);

    public static bool IsOpen(string text) => Hypothetical().IsMatch(text);

    private const string Before = @"\b(?:no|not|non|denie[sd]|denying|deny|without|never|neither|nor|none|negative\s+for|free\s+of|absence\s+of|lacks?|lacking|rule[sd]?\s+out|ruling\s+out|excluded|excludes|unlikely|\w+n[’']t)\b";

    private const string After = @"\W+(?:not|absent|ruled\s+out|excluded|unlikely|negative|denied|never|\w+n[’']t)\b";

    private const string Turn = @"but\b|however\b|although\b|though\b|except\b|yet\b";

    private const string Verb = Turn + @"|has\b|have\b|had\b|having\b|with\b|reports?\b|reported\b|develop\w*|presents?\b|presented\b|shows?\b|showed\b|notes?\b|noted\b|positive\b|found\b|confirm\w*|reveal\w*";

    [GeneratedRegex(Before + @"(?:\W+(?!" + Verb + @")\w+){0,6}\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SurelyBefore();

    [GeneratedRegex(@"^(?:\W+(?!and\b|no\b|" + Verb + @")\w+){0,4}?" + After, RegexOptions.IgnoreCase)]
    private static partial Regex SurelyAfter();

    [GeneratedRegex(Before + @"(?:\W+(?!" + Turn + @")\w+){0,6}\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex PerhapsBefore();

    [GeneratedRegex(@"^(?:\W+(?!no\b|" + Turn + @")\w+){0,4}?" + After, RegexOptions.IgnoreCase)]
    private static partial Regex PerhapsAfter();

    [GeneratedRegex(@"\b(?:family|familial|mother|father|sister|brother|sibling|parent|aunt|uncle|cousin|son|daughter|grand\w+|maternal|paternal|relative)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Family();

    [GeneratedRegex(@"\b(?:if|whether|possibl[ey]|probabl[ey]|likely|may|might|could|should|would|suspect(?:ed|s)?|suspicion|concern(?:s|ed|ing)?|risk|evaluat\w+|rule[sd]?\s+out|exclude|consider(?:ed|ing)?|question(?:able)?|potential(?:ly)?|plan(?:s|ned)?|recommend\w*|discuss\w*|in\s+case|unless|pending|monitor\w*|watch)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hypothetical();
}
