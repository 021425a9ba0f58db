using System.Text;

using Claims.Contracts;
using Claims.Ingest.Amqp;

using RabbitMQ.Client;

namespace Claims.Ingest.Tests.Amqp;

public sealed class DeliveredSubmissionTests
{
    private static readonly IngestOptions Options = new() { MaxSubmissionBytes = 1_024 };

    [Fact]
    public void Standard_properties_and_headers_are_taken_over()
    {
        var properties = new BasicProperties
        {
            ContentType = "application/fhir+json",
            ReplyTo = "answers",
            CorrelationId = "c-1",
            Headers = new Dictionary<string, object?> { ["submitter"] = "clinic"u8.ToArray(), ["policy"] = "ppo", ["accept"] = "application/json" },
        };

        var incoming = DeliveredSubmission.From(new byte[] { 1 }, properties, isRedelivery: true, Options);

        Assert.Equal(
            ("application/fhir+json", "answers", "c-1", "clinic", "ppo", "json", true),
            (incoming.ContentType, incoming.ReplyTo, incoming.CorrelationId, incoming.Submitter, incoming.Policy, incoming.AcknowledgeAs, incoming.IsRedelivery));
        Assert.Empty(incoming.Faults);
    }

    [Fact]
    public void A_message_without_properties_is_a_submission_too()
    {
        var incoming = DeliveredSubmission.From(new byte[] { 1 }, new BasicProperties(), isRedelivery: false, Options);

        Assert.Equal(("anonymous", null, null, null), (incoming.Submitter, incoming.Policy, incoming.ReplyTo, incoming.AcknowledgeAs));
    }

    [Fact]
    public void Without_a_submitter_header_the_broker_s_user_is_the_submitter()
    {
        var incoming = DeliveredSubmission.From(new byte[] { 1 }, new BasicProperties { UserId = "lab" }, isRedelivery: false, Options);

        Assert.Equal("lab", incoming.Submitter);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData(" ")]
    public void A_reply_address_that_could_not_be_stored_is_none(string address)
    {
        var incoming = DeliveredSubmission.From(new byte[] { 1 }, new BasicProperties { ReplyTo = address }, isRedelivery: false, Options);

        Assert.Null(incoming.ReplyTo);
    }

    [Theory]
    [InlineData("gzip", 10, FaultCodes.Unreadable)]
    [InlineData("br", 10, FaultCodes.Unreadable)]
    [InlineData(null, 1_025, FaultCodes.TooLarge)]
    public void What_cannot_be_decoded_keeps_its_bytes_and_says_why(string? encoding, int length, string code)
    {
        var properties = new BasicProperties();
        if (encoding is not null)
        {
            properties.ContentEncoding = encoding;
        }

        var incoming = DeliveredSubmission.From(Encoding.ASCII.GetBytes(new string('x', length)), properties, isRedelivery: false, Options);

        Assert.Equal(code, Assert.Single(incoming.Faults).Code);
        Assert.Equal((length, encoding), (incoming.Content.Length, incoming.ContentEncoding));
    }
}
