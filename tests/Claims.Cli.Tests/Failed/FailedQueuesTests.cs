using Claims.Cli.Failed;

namespace Claims.Cli.Tests.Failed;

public class FailedQueuesTests
{
    [Fact]
    public void Every_consumer_of_every_service_has_its_failed_queues_looked_at()
    {
        var queues = FailedQueues.All();

        Assert.Superset(
            new HashSet<string>
            {
                "claims.scoring.score-claims_error", "claims.scoring.score-claims_skipped", "claims.fraud.assess-claims_error", "claims.review.open-cases_error",
                "claims.metrics.file-predictions_error", "claims.ingest.record-assessments_skipped", "claims.submit_error",
            },
            queues.ToHashSet());
    }

    [Theory]
    [InlineData("claims.submit_error", "claims.submit")]
    [InlineData("claims.fraud.assess-claims_skipped", "claims.fraud.assess-claims")]
    [InlineData("claims.fraud.assess-claims_discarded", "claims.fraud.assess-claims")]
    public void A_failed_queue_stands_beside_the_one_its_messages_were_meant_for(string failed, string original) =>
        Assert.Equal(original, FailedQueues.Original(failed));

    [Fact]
    public void A_queue_that_is_named_stands_for_its_failed_ones_and_a_failed_one_for_itself()
    {
        Assert.Equal(["q_error", "q_skipped"], FailedQueues.Of("q"));
        Assert.Equal(["q_discarded"], FailedQueues.Of("q_discarded"));
    }
}
