using Claims.Contracts;
using Claims.Review.Console.Judging;
using Claims.Review.Verdicts;
using Claims.Testing;

namespace Claims.Review.Tests.Console.Judging;

public sealed class VerdictFormTests
{
    [Fact]
    public void An_empty_form_lacks_a_choice_and_a_reason_and_a_confirmed_one_its_ground()
    {
        Assert.Equal(["Choice", "Reason"], new VerdictForm().Faults().Keys.Order());
        Assert.Equal(["ClauseId"], new VerdictForm { Choice = VerdictChoice.Confirmed, Reason = "r" }.Faults().Keys);
        Assert.Empty(new VerdictForm { Choice = VerdictChoice.Confirmed, ClauseId = VerdictForm.NoClause, Reason = "r" }.Faults());
        Assert.Empty(new VerdictForm { Choice = VerdictChoice.NotConfirmed, Reason = "r" }.Faults());
    }

    [Theory]
    [InlineData(" ")]
    [InlineData(null)]
    public void A_reason_is_some_words_and_not_a_book(string? words)
    {
        var form = new VerdictForm { Choice = VerdictChoice.NotConfirmed, Reason = words ?? new string('x', 4_001) };

        Assert.Equal(["Reason"], form.Faults().Keys);
    }

    [Theory]
    [InlineData(VerdictChoice.Confirmed, false, Verdict.Improper)]
    [InlineData(VerdictChoice.Confirmed, true, Verdict.Fraudulent)]
    [InlineData(VerdictChoice.NotConfirmed, true, Verdict.Proper)]
    [InlineData(VerdictChoice.NeedsInformation, true, Verdict.Undetermined)]
    public void A_choice_becomes_the_verdict_that_it_stands_for(VerdictChoice choice, bool isIntended, Verdict verdict)
    {
        var form = new VerdictForm { DecisionId = "decision", Choice = choice, IsIntended = isIntended, ClauseId = "4.2", LineNumber = 1, Reason = " why ", Stage = ReviewStage.SecondReview };

        var request = form.ToRequest("r-7");

        Assert.Empty(request.Faults(Some.Claim()));
        Assert.Equal(("decision", verdict.ToString(), "r-7", "why", "SecondReview"), (request.DecisionId, request.Verdict, request.Reviewer, request.Note, request.Stage));
        Assert.Equal(choice == VerdictChoice.Confirmed ? ("4.2", 1) : (null, (int?)null), (request.ClauseId, request.LineNumber));
    }

    [Fact]
    public void No_clause_is_an_answer_and_not_a_clause() =>
        Assert.Null(new VerdictForm { Choice = VerdictChoice.Confirmed, ClauseId = VerdictForm.NoClause, Reason = "r" }.ToRequest("r-7").ClauseId);

    [Fact]
    public void Who_cites_a_cell_finds_the_claim_wrong_there()
    {
        var form = new VerdictForm();

        form.Cite(2, "4.10");

        Assert.Equal((VerdictChoice.Confirmed, 2, "4.10"), (form.Choice, form.LineNumber, form.ClauseId));
    }

    [Fact]
    public void A_form_keeps_its_key_until_it_is_cleared_for_another_verdict()
    {
        var form = new VerdictForm { DecisionId = "decision", Choice = VerdictChoice.NotConfirmed, Reason = "r" };
        var key = form.Key;

        form.Reason = "another";
        var same = form.Key;
        form.Clear();

        Assert.Equal(key, same);
        Assert.NotEqual(key, form.Key);
        Assert.Equal((null, "", "decision"), (form.Choice, form.Reason, form.DecisionId));
    }
}
