using Claims.ClauseModel.Scoring.Profiles;
using Claims.ClauseModel.Simulation;
using Claims.ClauseModel.Tests.Policies;

namespace Claims.ClauseModel.Tests.Scoring.Profiles;

public class ProfileTrainerTests
{
    private static readonly SimulationOptions Options = new() { Seed = 8 };

    [Fact]
    public void The_same_claims_give_the_same_bytes()
    {
        var first = Train();
        var second = Train();

        Assert.Equal(first, second);
    }

    [Fact]
    public void A_profile_survives_the_file()
    {
        var written = Train();

        var profile = ProfileFile.Read(new MemoryStream(written));

        Assert.Equal(written, ProfileFile.Write(profile));
        Assert.Contains("evaluation-management", profile.Kinds.Keys);
        Assert.Equal(300, profile.ClaimScores.Values.Sum(scores => scores.Count));
        Assert.All(profile.Kinds.Values, kind => Assert.Equal(1, kind.Shares.Sum(), 1e-6));
    }

    [Fact]
    public void Nothing_to_learn_from_is_refused() =>
        Assert.Throws<ArgumentException>(() => ProfileTrainer.Train(Simulated.Model.Network, Simulated.Model.Statistics, [], TextWriter.Null));

    private static byte[] Train() =>
        ProfileTrainer.Train(Simulated.Model.Network, Simulated.Model.Statistics, ShippedPolicies.Library, Options, 600, TextWriter.Null);
}
