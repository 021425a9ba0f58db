using Claims.ClauseModel.Scoring;

using Microsoft.Extensions.Options;

namespace Claims.Scoring.Models;

/// <summary>The clause-attention model of a folder with a profile of normal claims (<c>profile.bin</c>), or the one that ships with the program.</summary>
internal sealed class ScoringModelLoader(IOptions<ScoringServiceOptions> options) : IScoringModelLoader
{
    public IScoringModel Load(string folder)
    {
        var thresholds = options.Value.Thresholds;
        if (options.Value.Model is null && folder == options.Value.FullModel && !Directory.Exists(folder))
        {
            return new AttentionModel(ClauseScorer.Load(thresholds));
        }

        using var profile = File.OpenRead(Path.Combine(folder, "profile.bin"));
        return new AttentionModel(ClauseScorer.Read(profile, thresholds));
    }
}
