using System.Text.Json;
using Claims.Statistics.Calibration;

namespace Claims.ClauseModel.Scoring;

/// <summary>Turns the network's logits into probabilities, and says from where on a claim is flagged. Fitted on validation claims, part of the model.</summary>
/// <param name="Risk">For the claim's risk, at the share of faults that <paramref name="FaultRate"/> says.</param>
/// <param name="Violation">For one line against one clause.</param>
/// <param name="LogitThreshold">Least risk logit of a flag: the one with the best F1 on the validation claims.</param>
/// <param name="RiskThreshold">The same as a probability.</param>
/// <param name="FaultRate">Share of faulty claims among the validation claims; probabilities hold for streams with as many.</param>
public sealed record RiskCalibration(TemperatureScaling Risk, TemperatureScaling Violation, double LogitThreshold, double RiskThreshold, double FaultRate)
{
    /// <summary>Name of its file in a model folder.</summary>
    public const string FileName = "calibration.json";

    /// <exception cref="InvalidDataException">The bytes are not such a file.</exception>
    public static RiskCalibration Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<RiskCalibration>(json, JsonSerializerOptions.Web) ?? throw new InvalidDataException("A calibration is null.");
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"Not a calibration: {failure.Message}", failure);
        }
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web);
}
