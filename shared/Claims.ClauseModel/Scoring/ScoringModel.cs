using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Scoring.Profiles;

namespace Claims.ClauseModel.Scoring;

/// <summary>Everything that claims are scored with, besides policies and thresholds.</summary>
public sealed class ScoringModel
{
    internal ScoringModel(IClauseNetwork network, CodeStatistics statistics, NormalProfile profile, RiskCalibration calibration, string hash) =>
        (Network, Statistics, Profile, Calibration, Hash) = (network, statistics, profile, calibration, hash);

    /// <param name="profile">A file that <see cref="ProfileTrainer"/> made with the same network.</param>
    /// <param name="hash">SHA-256 (hex) over all of it.</param>
    /// <exception cref="InvalidDataException">The profile is not such a file.</exception>
    public static ScoringModel Create(IClauseNetwork network, CodeStatistics statistics, Stream profile, RiskCalibration calibration, string hash) =>
        new(network, statistics, ProfileFile.Read(profile), calibration, hash);

    public IClauseNetwork Network { get; }

    public CodeStatistics Statistics { get; }

    public RiskCalibration Calibration { get; }

    public string Hash { get; }

    internal NormalProfile Profile { get; }
}
