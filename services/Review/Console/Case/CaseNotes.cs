namespace Claims.Review.Console.Case;

/// <summary>What the case page says aloud when others change the case.</summary>
public static class CaseNotes
{
    /// <summary>Null where nothing changed that concerns the reader.</summary>
    public static string? Changed(CaseFile? before, CaseFile? after)
    {
        if (before is null || after is null)
        {
            return null;
        }

        if (after.Case.DecisionId != before.Case.DecisionId)
        {
            return "The decision has changed. Read the case again before you judge it.";
        }

        if (after.Given.Count(verdict => verdict.Reviewer != after.Reader) > before.Given.Count(verdict => verdict.Reviewer != before.Reader))
        {
            return "Another reviewer has given a verdict.";
        }

        return (before.Holder?.Reviewer, after.Holder?.Reviewer) switch
        {
            var (was, now) when was == now || now == after.Reader => null,
            (var was, { } now) when was == after.Reader => $"{now} has taken the case over.",
            (_, { } now) => $"{now} has claimed the case.",
            (var was, null) when was == after.Reader => null,
            _ => "The case has been released.",
        };
    }
}
