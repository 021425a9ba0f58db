using System.Diagnostics;
using System.Globalization;

namespace Claims.ClauseModel.Training;

/// <summary>Writes a line every few hundred steps.</summary>
internal sealed class TrainingProgress(TextWriter output, int epoch, int steps)
{
    private const int StepsBetweenLines = 200;

    private readonly long _started = Stopwatch.GetTimestamp();
    private GroupLoss _sum;
    private int _claims;
    private int _step;
    private double _norms;

    public void Add(IEnumerable<GroupLoss> losses, float norm)
    {
        foreach (var loss in losses)
        {
            _sum = _sum.Plus(loss);
            _claims += loss.Claims;
        }

        _norms += norm;
        if (++_step % StepsBetweenLines != 0 && _step != steps)
        {
            return;
        }

        var n = (double)_sum.Claims;
        var rate = _claims / Stopwatch.GetElapsedTime(_started).TotalSeconds;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {epoch} step {_step}/{steps}: risk {_sum.Risk / n:0.0000} governs {_sum.Governs / n:0.000} violates {_sum.Violates / n:0.000} codes {_sum.Reconstruction / n:0.000} gradient {_norms / StepsBetweenLines:0.00} {rate:0} claims/s"));
        (_sum, _norms) = (default, 0);
    }
}
