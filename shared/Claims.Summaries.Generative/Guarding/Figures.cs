using System.Globalization;
using System.Text.RegularExpressions;

namespace Claims.Summaries.Generative.Guarding;

/// <summary>What a text says that can be told apart exactly: its dates, numbers with their units, and codes. Each is read once: a date's digits are no numbers.</summary>
internal sealed partial class Figures
{
    private readonly List<DateMention> _dates = [];
    private readonly List<(decimal Value, string? Unit)> _numbers = [];
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    public static Figures Of(params IEnumerable<string> texts)
    {
        var figures = new Figures();
        foreach (var text in texts)
        {
            figures.Read(text);
        }

        return figures;
    }

    /// <summary>Those of this answer that its sources lack.</summary>
    public IEnumerable<RefusalReason> Lacking(Figures sources)
    {
        if (_dates.Any(date => !sources._dates.Any(source => source.Covers(date))))
        {
            yield return RefusalReason.Date;
        }

        if (_codes.Any(code => !sources._codes.Contains(code)))
        {
            yield return RefusalReason.Code;
        }

        var numbers = _numbers.ToLookup(number => sources.Has(number.Value));
        if (numbers[false].Any())
        {
            yield return RefusalReason.Number;
        }

        if (numbers[true].Any(number => number.Unit is not null && !sources._numbers.Contains(number)))
        {
            yield return RefusalReason.Unit;
        }
    }

    /// <summary>A year alone is said by a date in it.</summary>
    private bool Has(decimal value) => _numbers.Any(number => number.Value == value) || _dates.Any(date => date.Year == value);

    private void Read(string text)
    {
        var rest = text.ToCharArray();
        foreach (var date in DateMentions.In(text))
        {
            _dates.Add(date);
            Blank(rest, date.Start, date.Length);
        }

        var left = new string(rest);
        foreach (Match staged in Roman().Matches(left))
        {
            _numbers.Add((RomanValue(staged.Groups["roman"].Value), null));
        }

        foreach (var (start, length, value) in NumberWords.In(left))
        {
            _numbers.Add((value, Units.At(left, start + length) ?? (left.AsSpan(start, length).EndsWith("ce", StringComparison.OrdinalIgnoreCase) ? "time" : null)));
        }

        foreach (Match token in Token().Matches(left))
        {
            ReadToken(left, token);
        }
    }

    /// <summary>A number, a number joined to its unit or a word ("20mg", "12-week"), an ordinal ("3rd"), or a code.</summary>
    private void ReadToken(string text, Match token)
    {
        var number = Number().Match(token.Value);
        var unit = Units.At(text, token.Index + number.Groups["value"].Length);
        if (number.Success && (number.Length == token.Length || unit is not null)
            && decimal.TryParse(number.Groups["value"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
        {
            _numbers.Add((IsNegative(text, token.Index) ? -value : value, unit));
            return;
        }

        _codes.Add(Dots().Replace(token.Value, "").ToUpperInvariant());
        // "L4-L5", "120/80" and "5-10" also say their parts.
        foreach (Match part in Separated().Matches(token.Value).Where(part => part.Length < token.Length))
        {
            ReadToken(token.Value, part);
        }
    }

    /// <summary>"5-10" is a range.</summary>
    private static bool IsNegative(string text, int index) =>
        index > 0 && text[index - 1] is '-' or '−' && (index == 1 || char.IsWhiteSpace(text[index - 2]) || text[index - 2] == '(');

    private static void Blank(char[] text, int start, int length) => Array.Fill(text, ' ', start, length);

    private static int RomanValue(string roman) => roman.ToUpperInvariant() switch
    {
        "I" => 1, "II" => 2, "III" => 3, "IV" => 4, "V" => 5, "VI" => 6, "VII" => 7, "VIII" => 8, "IX" => 9, _ => 10,
    };

    /// <summary>Whatever holds a digit, with what is joined to it.</summary>
    [GeneratedRegex(@"[\p{L}\d]*\d(?:[\p{L}\d]|[.,/:-](?=[\p{L}\d]))*")]
    private static partial Regex Token();

    /// <summary>Leading zeros make a code: 00100 is not 100.</summary>
    [GeneratedRegex(@"^(?<value>\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?:0|[1-9]\d*)(?:\.\d+)?)(?:st|nd|rd|th|(?:-\p{L}+)+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\p{L}\d]+(?:\.\d+)?")]
    private static partial Regex Separated();

    [GeneratedRegex(@"\.")]
    private static partial Regex Dots();

    [GeneratedRegex(@"\b(?:stage|grade|type|class|phase|level|tier|category)\s+(?<roman>VIII|VII|VI|IV|IX|III|II|I|V|X)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Roman();
}
