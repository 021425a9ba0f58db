using Claims.Contracts;
using Claims.Ingest.Formats.X12.Grammar;
using Claims.Ingest.Formats.X12.Mapping;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>Holds the elements of one segment against their rules. Messages name what is asked for, never what was found.</summary>
public static class ElementCheck
{
    /// <summary>The faults of a segment, each with its code of <see cref="FaultCodes"/>.</summary>
    public static IReadOnlyList<(string Code, ElementFault Fault)> Faults(Segment segment, IReadOnlyList<ElementRule> rules)
    {
        List<(string Code, ElementFault Fault)> faults = [];
        foreach (var rule in rules)
        {
            var (first, last) = rule.Position > 0 ? (rule.Position, rule.Position) : (1, segment.Count);
            for (var position = first; position <= last; position++)
            {
                // One fault an element: with a wrong qualifier the parts it qualifies cannot be judged.
                var isOfRule = rule.Position > 0 || segment.Element(position).Length > 0;
                if (isOfRule && !faults.Exists(f => f.Fault.Position == position) && Check(segment, rule, position) is { } found)
                {
                    faults.Add(found);
                }
            }
        }

        return faults;
    }

    private static (string Code, ElementFault Fault)? Check(Segment segment, ElementRule rule, int position)
    {
        var whole = segment.Element(position);
        var value = rule.Part == 0 ? whole : segment.Component(position, rule.Part);
        if (rule.PairedWith > 0 && (value.Length == 0) != (segment.Element(rule.PairedWith).Length == 0))
        {
            var absent = value.Length == 0 ? position : rule.PairedWith;
            return (FaultCodes.ElementMissing,
                new ElementFault(absent, 0, "2", $"{segment.Id}{position:00} and {segment.Id}{rule.PairedWith:00} must be given together."));
        }

        if (value.Length == 0)
        {
            // A composite that is absent as a whole is one fault, not one for each part.
            return rule.IsRequired && (rule.Part == 0 || whole.Length > 0)
                ? (FaultCodes.ElementMissing, new ElementFault(position, rule.Part, "1", $"{Name(segment, rule, position)} is required."))
                : null;
        }

        return Complaint(segment, rule, value) is var (code, asked)
            ? (FaultCodes.ElementInvalid, new ElementFault(position, rule.Part, code, $"{Name(segment, rule, position)} {asked}."))
            : null;
    }

    // What is asked of a value that does not meet it, with its IK403 code.
    private static (string Code, string Asked)? Complaint(Segment segment, ElementRule rule, string value)
    {
        if (value.Length > rule.MaxLength)
        {
            return ("5", $"must not be longer than {rule.MaxLength} characters");
        }

        if (rule.Codes.Count > 0 && !rule.Codes.Contains(CodeText.Plain(value)))
        {
            return ("7", $"must be one of {string.Join(", ", rule.Codes)}");
        }

        return rule.Type switch
        {
            ElementType.Number when ElementText.Number(value) is null => ("6", "must be a number"),
            ElementType.WholeNumber when !value.All(char.IsAsciiDigit) => ("6", "must be a whole number"),
            ElementType.Date when ElementText.Date(value) is null => ("8", "must be a date CCYYMMDD"),
            ElementType.Period when !Period.IsWellFormed(segment.Element(rule.FormatAt), value) =>
                ("8", $"must be a date in the format that {segment.Id}{rule.FormatAt:00} names"),
            _ => null,
        };
    }

    private static string Name(Segment segment, ElementRule rule, int position) =>
        rule.Part > 0 ? $"{segment.Id}{position:00}-{rule.Part}" : $"{segment.Id}{position:00}";
}
