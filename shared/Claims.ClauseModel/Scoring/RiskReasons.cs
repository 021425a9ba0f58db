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
        foreach (var line in reading.Lines)
        {
            var number = line.Line.Number;
            for (var c = 0; c < line.Relations.Count; c++)
            {
                if (!line.Relations[c].IsBroken && Probability(line.Violates[c]) is var words and >= LeastProbability)
                {
                    var clause = line.Relations[c].Clause.Id;
                    yield return new Reason(ReasonCodes.WordsOfClause, Text($"with probability {words:0.00} the line breaks what the words of clause {clause} say"), words, number, clause);
                }
            }

            if (Probability(line.Violates[^1]) is var unexplained and >= LeastProbability)
            {
                yield return new Reason(
                    ReasonCodes.LineUnexplained,
                    Text($"with probability {unexplained:0.00} the line is not what the rest of the claim explains; ") + Text($"its code is worth {line.Surprise:0.0} nats of surprise beside it"),
                    unexplained,
                    number);
            }
        }

        double Probability(float logit) => calibration.Violation.Of(logit);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
