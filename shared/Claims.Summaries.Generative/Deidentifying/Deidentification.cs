using System.Globalization;
using System.Text.RegularExpressions;

using Claims.Contracts;
using Claims.Summaries.Generative.Guarding;

namespace Claims.Summaries.Generative.Deidentifying;

/// <summary>
/// Takes out of one claim's texts what says who it is about, and puts it back into an answer. Names, numbers, addresses and ages over 89 become
/// placeholders such as <c>[MEMBER_1]</c>, the same for the same words; full dates are shifted, others become placeholders too.
/// The list is that of the Safe Harbor, 45 CFR 164.514(b)(2). Its letter lets no date but the year remain: texts with shifted dates rest on a determination
/// under (b)(1), or on an agreement with the provider, which only the operator can have.
/// </summary>
internal sealed partial class Deidentification(Claim claim, string dateShiftKey)
{
    private readonly int _shift = DateShift.Days(dateShiftKey, claim.Key.Id);
    private readonly List<(Regex Pattern, string Kind)> _patterns =
    [
        .. ClaimIdentifiers.Of(claim).Select(identifier => (Pattern(identifier), identifier.Kind)),
        .. PersonalPatterns.All.Select(pattern => (pattern.Pattern, pattern.Kind)),
    ];

    private readonly Dictionary<string, string> _placeholders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, DateOnly> _dates = [];

    public string Conceal(string text)
    {
        // What is in a claim's own numbers goes first: a number may look like a date.
        foreach (var (pattern, kind) in _patterns)
        {
            text = OutsidePlaceholders(text, part => pattern.Replace(part, found => Placeholder(kind, found.Value)));
        }

        return OutsidePlaceholders(text, ConcealDates);
    }

    /// <summary>Of an answer. Dates that were never sent stay as they are; the guard holds them against the sources.</summary>
    public string Restore(string answer)
    {
        var dated = OutsidePlaceholders(answer, text => ReplaceDates(
            text, date => date.Full is { } full && _dates.TryGetValue(full, out var original) ? DateMentions.Write(original, date.Style) : null));
        return AnyPlaceholder().Replace(dated, found => _words.GetValueOrDefault(found.Value, found.Value));
    }

    private string ConcealDates(string text) => ReplaceDates(text, date => date.Full is { } full ? Shifted(full, date.Style) : Placeholder("DATE", text.Substring(date.Start, date.Length)));

    private string Shifted(DateOnly date, DateStyle style)
    {
        var shifted = date.AddDays(_shift);
        _dates[shifted] = date;
        return DateMentions.Write(shifted, style);
    }

    private string Placeholder(string kind, string words)
    {
        var key = $"{kind}\u001f{words}";
        if (!_placeholders.TryGetValue(key, out var placeholder))
        {
            var number = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
            placeholder = string.Create(CultureInfo.InvariantCulture, $"[{kind}_{number}]");
            (_placeholders[key], _words[placeholder]) = (placeholder, words);
        }

        return placeholder;
    }

    private static string ReplaceDates(string text, Func<DateMention, string?> replacement)
    {
        foreach (var date in DateMentions.In(text).Reverse())
        {
            if (replacement(date) is { } other)
            {
                text = string.Concat(text.AsSpan(0, date.Start), other, text.AsSpan(date.Start + date.Length));
            }
        }

        return text;
    }

    /// <summary>Whole words in any case; of a number, with spaces, dots and dashes between its signs or not.</summary>
    private static Regex Pattern(Identifier identifier)
    {
        var words = identifier.IsName
            ? string.Join(@"[\s,]+", identifier.Text.Split(' ').Select(Regex.Escape))
            : string.Join(@"[\s.-]?", identifier.Text.Where(char.IsLetterOrDigit).Select(sign => Regex.Escape(sign.ToString())));
        return new Regex($@"(?<![\p{{L}}\d]){words}(?![\p{{L}}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static string OutsidePlaceholders(string text, Func<string, string> change)
    {
        var (changed, from) = (new System.Text.StringBuilder(), 0);
        foreach (Match placeholder in AnyPlaceholder().Matches(text))
        {
            changed.Append(change(text[from..placeholder.Index])).Append(placeholder.Value);
            from = placeholder.Index + placeholder.Length;
        }

        return changed.Append(change(text[from..])).ToString();
    }

    [GeneratedRegex(@"\[(?:MEMBER|PROVIDER|ID|ZIP|EMAIL|URL|SSN|IP|PHONE|ADDRESS|PERSON|AGE_90_OR_OVER|DATE)_\d+\]")]
    private static partial Regex AnyPlaceholder();
}
