using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Serving;

using Microsoft.Extensions.Options;

namespace Claims.Scoring.Models;

/// <summary>The clause-attention model of a folder, see <see cref="ModelFolder"/>.</summary>
internal sealed class ScoringModelLoader(IOptions<ScoringServiceOptions> options) : IScoringModelLoader
{
    public IScoringModel Load(string folder)
    {
        var loaded = ModelFolder.Read(folder, options.Value.Inference);
        return new AttentionModel(ScoringModel.Of(loaded), ModelRecord.Of(loaded.Manifest), options.Value.Thresholds);
    }
}
