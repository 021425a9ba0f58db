using Claims.Review.Assignments;
using Claims.Review.Console.Wording;

namespace Claims.Review.Console.Queue;

/// <summary>What the queue says aloud.</summary>
public static class QueueNotes
{
    /// <summary>After the list changed under the reader's eyes; null where its length did not: what changed is to be seen in its rows.</summary>
    public static string? Changed(long before, long after) => (after - before) switch
    {
        0 => null,
        1 => "1 new case.",
        -1 => "1 case has left the list.",
        > 0 => $"{Show.Count(after - before)} new cases.",
        _ => $"{Show.Count(before - after)} cases have left the list.",
    };

    public static string Listed(long cases) => cases switch
    {
        0 => "No case meets these filters.",
        1 => "1 case.",
        _ => $"{Show.Count(cases)} cases.",
    };

    /// <summary>After somebody asked to claim or release a case.</summary>
    public static string Assigned(AssignmentOutcome outcome, string name) => outcome switch
    {
        AssignmentOutcome.Held => $"You hold case {name}.",
        AssignmentOutcome.HeldByOther other => $"{other.Assignment.Reviewer} has held case {name} since {Show.Moment(other.Assignment.ClaimedAt)}. Nothing was changed.",
        AssignmentOutcome.Free => $"Nobody holds case {name} now.",
        AssignmentOutcome.NoSuchCase => $"Case {name} is not there any more.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
