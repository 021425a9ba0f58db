namespace Claims.Tracking.Degradation;

/// <summary>
/// Evidence that grows over windows. Its value never exceeds 1 on average while nothing is worse, at whatever moment one looks, so that the chance of its ever reaching 1/α is at most α
/// (Ville's inequality). It is a mixture over the fractions that are bet and over the window in which betting starts: start s has the share 1/((s + 1)(s + 2)), which adds up to 1, so that
/// degradation that begins late is found about as fast as one that begins at once, at the price of the logarithm of its age.
/// </summary>
public static class EProcess
{
    /// <summary>Logarithm of the evidence after the last of the windows, and the start to which most of it is owed.</summary>
    /// <param name="windows">In order of time.</param>
    public static (double Log, int Since) Of(IReadOnlyList<WindowBets> windows)
    {
        ArgumentNullException.ThrowIfNull(windows);
        var n = windows.Count;
        var growth = new double[WindowBets.Fractions.Count];

        // What has not been put in yet, for starts after the last window, stays as it is.
        var terms = new double[n + 1];
        terms[n] = -Math.Log(n + 1);
        for (var start = n - 1; start >= 0; start--)
        {
            for (var i = 0; i < growth.Length; i++)
            {
                growth[i] += windows[start].Logs[i];
            }

            terms[start] = LogMean(growth) - Math.Log((start + 1.0) * (start + 2.0));
        }

        var since = Enumerable.Range(0, n + 1).MaxBy(start => terms[start]);
        return (LogMean(terms) + Math.Log(terms.Length), since);
    }

    private static double LogMean(double[] logs)
    {
        var largest = logs.Max();
        return largest + Math.Log(logs.Sum(log => Math.Exp(log - largest)) / logs.Length);
    }
}
