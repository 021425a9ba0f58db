using Claims.Hosting.Failed;

namespace Claims.Hosting.Tests.Failed;

public class FailedQueuesTests
{
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

    [Fact]
    public void Every_queue_of_the_flow_has_both_its_failed_queues_looked_at()
    {
        Assert.Equal(2 * Claims.Hosting.Bus.FlowQueues.All.Count, FailedQueues.All.Count);
        Assert.Contains("claims.submit_error", FailedQueues.All);
        Assert.Contains("claims.ingest.record-assessments_skipped", FailedQueues.All);
    }
}
