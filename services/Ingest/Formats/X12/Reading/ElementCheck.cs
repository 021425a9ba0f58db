using Claims.Contracts;
using Claims.Ingest.Formats.X12.Grammar;
using Claims.Ingest.Formats.X12.Mapping;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>Holds the elements of one segment against their rules. Messages name what is asked for, never what was found.</summary>
public static class ElementCheck
{
    /// <summary>The faults of a segment, each with its code of <see cref="FaultCodes"/>.</summary>
    public static IEnumerable<(string Code, ElementFault Fault)> Faults(Segment segment, IEnumerable<ElementRule> rules)
    {
        var faulty = new HashSet<int>();
        foreach (var rule in rules)
        {
            foreach (var position in Positions(segment, rule).Except(faulty))
            {
                if (Check(segment, rule, position) is { } found)
                {
                    // One fault an element: with a wrong qualifier the parts it qualifies cannot be judged.
                    faulty.Add(position);
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<int> Positions(Segment segment, ElementRule rule) =>
        rule.Position > 0 ? [rule.Position] : Enumerable.Range(1, segment.Count).Where(p => segment.Element(p).Length > 0);

    private static (string Code, ElementFault Fault)? Check(Segment segment, ElementRule rule, int position)
    {
        var whole = segment.Element(position);
        var value = rule.Part == 0 ? whole : segment.Component(position, rule.Part);
        var name = $"{segment.Id}{position:00}{(rule.Part > 0 ? $"-{rule.Part}" : "")}";
        (string, ElementFault) Invalid(string code, string message) => (FaultCodes.ElementInvalid, new ElementFault(position, rule.Part, code, message));

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
                ? (FaultCodes.ElementMissing, new ElementFault(position, rule.Part, "1", $"{name} is required."))
                : null;
        }

        if (value.Length > rule.MaxLength)
        {
            return Invalid("5", $"{name} is longer than {rule.MaxLength} characters.");
        }

        if (rule.Codes.Count > 0 && !rule.Codes.Contains(CodeText.Plain(value)))
        {
            return Invalid("7", $"{name} must be one of {string.Join(", ", rule.Codes)}.");
        }

        return rule.Type switch
        {
            ElementType.Number when ElementText.Number(value) is null => Invalid("6", $"{name} must be a number."),
            ElementType.WholeNumber when !value.All(char.IsAsciiDigit) => Invalid("6", $"{name} must be a whole number."),
            ElementType.Date when ElementText.Date(value) is null => Invalid("8", $"{name} must be a date CCYYMMDD."),
            ElementType.Period when !Period.IsWellFormed(segment.Element(rule.FormatAt), value) =>
                Invalid("8", $"{name} must be a date in the format that {segment.Id}{rule.FormatAt:00} names."),
            _ => null,
        };
    }
}
