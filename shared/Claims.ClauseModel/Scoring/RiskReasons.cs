using System.Globalization;
using Claims.ClauseModel.Scoring.Attending;
using Claims.Contracts;

namespace Claims.ClauseModel.Scoring;

/// <summary>What the model itself holds against a claim, in the unit of its calibrated probability.</summary>
internal static class RiskReasons
{
    private const double LeastProbability = 0.3;

    public static IEnumerable<Reason> Of(ClaimReading reading, RiskCalibration calibration)
    {
        foreach (var line in reading.All)
        {
            var (number, subject) = (line.Number, line.Number is null ? "the claim" : "the line");
            for (var c = 0; c < line.Relations.Count; c++)
            {
                if (!line.Relations[c].IsBroken && Probability(line.Violates[c]) is var words and >= LeastProbability)
                {
                    var clause = line.Relations[c].Clause.Id;
                    yield return new Reason(ReasonCodes.WordsOfClause, Text($"with probability {words:0.00} {subject} breaks what the words of clause {clause} say"), words, number, clause);
                }
            }

            if (Probability(line.Violates[^1]) is var unexplained and >= LeastProbability)
            {
                yield return new Reason(
                    ReasonCodes.LineUnexplained,
                    Text($"with probability {unexplained:0.00} {subject} is not what diagnoses, member, provider and history explain; surprise of its code {line.Surprise:0.0} nats"),
                    unexplained,
                    number);
            }
        }

        double Probability(float logit) => calibration.Violation.Of(logit);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
