using Claims.Review.Assignments;
using Claims.Review.Console.Queue;
using Claims.Testing;

namespace Claims.Review.Tests.Console.Queue;

public sealed class QueueNotesTests
{
    [Theory]
    [InlineData(5, 5, null)]
    [InlineData(5, 6, "1 new case.")]
    [InlineData(5, 1_239, "1,234 new cases.")]
    [InlineData(5, 4, "1 case has left the list.")]
    [InlineData(5, 2, "3 cases have left the list.")]
    public void A_change_of_the_lists_length_is_said(long before, long after, string? note) => Assert.Equal(note, QueueNotes.Changed(before, after));

    [Fact]
    public void Who_holds_a_case_is_said_after_it_was_asked_for()
    {
        var assignment = new Assignment("c", "r-8", Some.Moment);

        Assert.Equal("You hold case C-1.", QueueNotes.Assigned(new AssignmentOutcome.Held(assignment), "C-1"));
        Assert.Equal("r-8 has held case C-1 since 2026-03-02 09:00 UTC. Nothing was changed.", QueueNotes.Assigned(new AssignmentOutcome.HeldByOther(assignment), "C-1"));
        Assert.Equal("Nobody holds case C-1 now.", QueueNotes.Assigned(new AssignmentOutcome.Free(), "C-1"));
        Assert.Equal("Case C-1 is not there any more.", QueueNotes.Assigned(new AssignmentOutcome.NoSuchCase(), "C-1"));
    }
}
