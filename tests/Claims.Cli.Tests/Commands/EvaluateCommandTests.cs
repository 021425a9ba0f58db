using Claims.Cli.Commands;

namespace Claims.Cli.Tests.Commands;

public class EvaluateCommandTests
{
    [Theory]
    [InlineData("hcpcs")]
    [InlineData("embeddings")]
    public void What_is_measured_on_the_public_descriptions_asks_where_they_are(string part)
    {
        var command = EvaluateCommand.Create();

        Assert.Contains("--codes", Assert.Single(command.Parse([part]).Errors).Message);
        Assert.Empty(command.Parse([part, "--codes", "folder"]).Errors);
    }
}
