using Claims.Cli.Commands;

namespace Claims.Cli.Tests.Commands;

public class FailedCommandTests
{
    private const string Broker = "--broker=amqp://guest:secret@localhost/";

    [Theory]
    [InlineData("list", Broker)]
    [InlineData("show", "id", "--content", Broker)]
    [InlineData("replay", "id", Broker)]
    [InlineData("replay", "--all", Broker, "--queue", "claims.submit", "claims.scoring.score-claims")]
    [InlineData("discard", "id", "--reason", "sent twice", Broker)]
    public void What_the_help_says_is_understood(params string[] arguments) => Assert.Empty(FailedCommand.Create().Parse(arguments).Errors);

    [Theory]
    [InlineData("replay", Broker)]
    [InlineData("replay", "id", "--all", Broker)]
    [InlineData("discard", "id", Broker)]
    [InlineData("list")]
    public void Replay_wants_one_message_or_all_and_discard_a_reason(params string[] arguments) =>
        Assert.NotEmpty(FailedCommand.Create().Parse(arguments).Errors);

    [Fact]
    public void A_wrong_address_is_refused_without_repeating_its_password()
    {
        var error = Assert.Single(FailedCommand.Create().Parse(["list", "--broker=http://guest:secret@localhost/"]).Errors);

        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }
}
