using System.Text.RegularExpressions;

namespace Claims.Summaries.Generative.Deidentifying;

/// <summary>
/// Personal identifiers that show by their form: those of 45 CFR 164.514(b)(2)(i) that can stand in text. In this order, the surer first: what one has taken is not there for the next.
/// A stranger's name with nothing before or after it to show that it is one is not found.
/// </summary>
internal static partial class PersonalPatterns
{
    public static IReadOnlyList<(string Kind, Regex Pattern)> All { get; } =
    [
        ("EMAIL", Email()),
        ("URL", Url()),
        ("SSN", SocialSecurity()),
        ("IP", Network()),
        ("ID", NumberedRecord()),
        ("PHONE", Phone()),
        ("ADDRESS", Street()),
        ("ADDRESS", Box()),
        ("ADDRESS", CityAndState()),
        ("PERSON", Titled()),
        ("PERSON", Degreed()),
        ("PERSON", Kin()),
        ("AGE_90_OR_OVER", Old()),
        ("ID", LongNumber()),
    ];

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:https?://|www\.)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\w-])(?:\d{3}-\d{2}-\d{4}|\d{3} \d{2} \d{4})(?![\w-])")]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?!\w|\.\d)|(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{0,4}(?![\w:])", RegexOptions.IgnoreCase)]
    private static partial Regex Network();

    /// <summary>A number that is said to be somebody's.</summary>
    [GeneratedRegex(@"(?<=\b(?:MRN|SSN|NPI|DEA|VIN|account|acct|medical\s+record|chart|record|member|subscriber|patient|policy|group|claim|case|license|licence|certificate|serial|device|accession|authorization|plate|beneficiary|health\s+plan)(?:\s+(?:id|no|num|number|identifier))?\s*[.:#]{0,2}\s*)(?=[A-Z0-9-]*\d{2})[A-Z0-9][A-Z0-9-]{3,}\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberedRecord();

    [GeneratedRegex(@"(?<![\w.-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s*|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?:\s*(?:x|ext\.?)\s*\d+)?(?![\w-])", RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b\d{1,6}[A-Z]?\s+(?:[NSEW]\.?\s+)?(?:[A-Z][\w'.-]*\s+){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Way|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Square|Sq|Trail|Trl)\b\.?(?:,?\s*(?:Apt|Suite|Ste|Unit|#)\.?\s*\w+)?")]
    private static partial Regex Street();

    [GeneratedRegex(@"\bP\.?\s?O\.?\s+Box\s+\d+", RegexOptions.IgnoreCase)]
    private static partial Regex Box();

    [GeneratedRegex(@"\b[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2},\s*(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])\b(?:\s+\d{5}(?:-\d{4})?)?")]
    private static partial Regex CityAndState();

    [GeneratedRegex(@"\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Doctor|Nurse)\.?\s+(?:[A-Z]\.\s*)*[A-Z][\p{L}'’-]+(?:\s+(?:[A-Z]\.\s*)*[A-Z][\p{L}'’-]+)?")]
    private static partial Regex Titled();

    [GeneratedRegex(@"\b[A-Z][\p{L}'’-]+(?:\s+[A-Z]\.)?\s+[A-Z][\p{L}'’-]+(?=,?\s+(?:M\.?D|D\.?O|R\.?N|N\.?P|P\.?A(?:-C)?|D\.?D\.?S|D\.?M\.?D|D\.?P\.?M|Ph\.?D|P\.?T|O\.?T|L\.?C\.?S\.?W)\b)")]
    private static partial Regex Degreed();

    [GeneratedRegex(@"(?<=\b(?i:wife|husband|spouse|partner|mother|father|son|daughter|brother|sister|guardian|caregiver|friend|patient|named|signed\s+by|dictated\s+by|seen\s+by|per|attn):?,?\s+)[A-Z][a-z'’-]+(?:\s+[A-Z]\.)?(?:\s+[A-Z][\p{L}'’-]+)+|(?<=\b(?i:wife|husband|spouse|mother|father|son|daughter|brother|sister|named),?\s+)[A-Z][a-z'’-]+")]
    private static partial Regex Kin();

    /// <summary>Ages over 89, (b)(2)(i)(C).</summary>
    [GeneratedRegex(@"\b(?:9\d|1[01]\d)(?=[\s-]*(?:years?|yrs?|y\.?\s?o\b|y/o)(?:[\s-]*(?:old|of\s+age))?)|(?<=\b(?:age|aged)\s*:?\s*)(?:9\d|1[01]\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Old();

    [GeneratedRegex(@"(?<![\w.-])\d{9,}(?!\w|\.\d)")]
    private static partial Regex LongNumber();
}
