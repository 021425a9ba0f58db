using System.Text;

using Claims.Hosting.Failed;

namespace Claims.Hosting.Tests.Failed;

public class MessageNameTests
{
    private const string Envelope = "application/vnd.masstransit+json";

    [Theory]
    [InlineData(Envelope, """{"messageType":["urn:message:Claims.Contracts:ClaimScored"],"message":{}}""", "ClaimScored")]
    [InlineData(Envelope, """{"message":{}}""", "unknown")]
    [InlineData(Envelope, "{", "unknown")]
    [InlineData("application/fhir+json", "{", "application/fhir+json")]
    [InlineData(null, "", "unknown")]
    public void The_name_is_read_and_nothing_else(string? contentType, string body, string name) =>
        Assert.Equal(name, MessageName.Read(contentType, Encoding.UTF8.GetBytes(body)));
}
