using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Claims.Contracts.Tests;

/// <summary>
/// Each message against its golden JSON: what is stored and what other programs send must still be read. A field may be added; one that changes its
/// name or meaning is a new message. CLAIMS_WRITE_GOLDEN=folder writes the files of new messages.
/// </summary>
public class MessageTests
{
    public static TheoryData<string> Names => new(Messages.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_is_written_as_its_golden_file_says(string name)
    {
        var written = JsonSerializer.SerializeToNode(Messages.All[name], Messages.All[name].GetType(), ClaimJson.Options);
        if (Environment.GetEnvironmentVariable("CLAIMS_WRITE_GOLDEN") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.json"), written!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        }

        Assert.True(JsonNode.DeepEquals(Golden(name), written), $"{name}: {written}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_golden_file_is_read_back_the_same(string name)
    {
        var type = Messages.All[name].GetType();

        var read = JsonSerializer.Deserialize(Golden(name), type, ClaimJson.Options);

        Assert.True(JsonNode.DeepEquals(Golden(name), JsonSerializer.SerializeToNode(read, type, ClaimJson.Options)));
    }

    [Fact]
    public void Every_message_has_a_golden_file() => Assert.Equal(
        typeof(ClaimAccepted).Assembly.GetTypes()
            .Where(type => type.Namespace == "Claims.Contracts" && Messages.Verbs.Any(verb => type.Name.EndsWith(verb, StringComparison.Ordinal)))
            .Select(type => type.Name).Concat(Messages.Requests).Order(),
        Messages.All.Keys.Order());

    [Fact]
    public void A_verdict_from_before_there_were_stages_is_of_the_first()
    {
        var written = Golden(nameof(ReviewRecorded)).AsObject();
        written.Remove("stage");

        Assert.Equal(ReviewStage.Review, written.Deserialize<ReviewRecorded>(ClaimJson.Options)!.Stage);
    }

    [Fact]
    public void A_verdict_from_before_there_were_withdrawals_withdraws_none()
    {
        var written = Golden(nameof(ReviewRecorded)).AsObject();
        written.Remove("withdraws");

        Assert.Null(written.Deserialize<ReviewRecorded>(ClaimJson.Options)!.Withdraws);
    }

    private static JsonNode Golden(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Claims.Contracts.Tests.Golden.{name}.json");
        Assert.NotNull(file);
        return JsonNode.Parse(file)!;
    }
}
