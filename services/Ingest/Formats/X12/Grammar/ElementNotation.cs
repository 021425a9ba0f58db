using System.Globalization;

namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>
/// Reads the short notation of element rules in <see cref="SegmentTable"/> and <see cref="LoopTable"/>:
/// <c>03!</c> required; <c>05.3</c> part 3 of element 5; <c>*.1</c> part 1 of every composite; <c>=A,B</c> codes; <c>:n</c> number, <c>:i</c> integer,
/// <c>:d</c> date, <c>:p2</c> period in the format of element 2; <c>&lt;38</c> at most 38 characters; <c>08&amp;09</c> both or neither.
/// </summary>
public static class ElementNotation
{
    public static ElementRule Parse(string text)
    {
        var name = text[..Length(text, c => char.IsAsciiDigit(c) || c is '.' or '*')];
        var parts = name.Split('.');
        var rule = new ElementRule { Position = parts[0] == "*" ? 0 : Number(parts[0]), Part = parts.Length > 1 ? Number(parts[1]) : 0 };
        for (var rest = text[name.Length..]; rest.Length > 0;)
        {
            var length = 1 + Length(rest[1..], c => c is not ('!' or '&' or ':' or '<' or '='));
            rule = With(rule, rest[0], rest[1..length]);
            rest = rest[length..];
        }

        return rule;
    }

    private static ElementRule With(ElementRule rule, char mark, string argument) => mark switch
    {
        '!' => rule with { IsRequired = true },
        '&' => rule with { PairedWith = Number(argument) },
        '<' => rule with { MaxLength = Number(argument) },
        '=' => rule with { Codes = argument.Split(',') },
        ':' when argument == "n" => rule with { Type = ElementType.Number },
        ':' when argument == "i" => rule with { Type = ElementType.WholeNumber },
        ':' when argument == "d" => rule with { Type = ElementType.Date },
        ':' when argument.StartsWith('p') => rule with { Type = ElementType.Period, FormatAt = Number(argument[1..]) },
        _ => throw new FormatException($"'{mark}{argument}' is no mark of an element rule."),
    };

    private static int Length(string text, Func<char, bool> belongs) => text.TakeWhile(belongs).Count();

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
