using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Scoring.Profiles;
using Claims.ClauseModel.Serving;

namespace Claims.ClauseModel.Scoring;

/// <summary>Everything that claims are scored with, besides policies and thresholds.</summary>
public sealed class ScoringModel : IDisposable
{
    private readonly IDisposable? _owned;

    private ScoringModel(IClauseNetwork network, float[] parameters, CodeStatistics statistics, NormalProfile profile, RiskCalibration calibration, string hash)
    {
        (Network, Parameters, Statistics, Profile, Calibration, Hash) = (network, parameters, statistics, profile, calibration, hash);
        _owned = network as IDisposable;
    }

    /// <summary>The model of a folder. It takes over the network.</summary>
    /// <exception cref="InvalidDataException">A file is not what it should be.</exception>
    public static ScoringModel Of(LoadedModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new ScoringModel(
            model.Network,
            model.Parameters,
            CodeStatistics.Read(model.File(Named(model.Manifest.CodeStatistics, "codeStatistics")).Span),
            ProfileFile.Read(new MemoryStream(model.File(Named(model.Manifest.ConformalScores, "conformalScores")).ToArray())),
            RiskCalibration.Read(model.File(RiskCalibration.FileName).Span),
            model.Hash);
    }

    /// <param name="profile">A file that <see cref="ProfileTrainer"/> made with the same network.</param>
    /// <param name="hash">SHA-256 (hex) over all of it.</param>
    /// <exception cref="InvalidDataException">The profile is not such a file.</exception>
    public static ScoringModel Create(
        IClauseNetwork network, float[] parameters, CodeStatistics statistics, Stream profile, RiskCalibration calibration, string hash) =>
        new(network, parameters, statistics, ProfileFile.Read(profile), calibration, hash);

    public IClauseNetwork Network { get; }

    /// <summary>Parameters of the network, for the backward pass in C#.</summary>
    public float[] Parameters { get; }

    public CodeStatistics Statistics { get; }

    public RiskCalibration Calibration { get; }

    public string Hash { get; }

    internal NormalProfile Profile { get; }

    public void Dispose() => _owned?.Dispose();

    private static string Named(string? file, string field) => file ?? throw new InvalidDataException($"model.json names no {field}: claims cannot be scored with it.");
}
