namespace Claims.Statistics.Ranking;

/// <summary>How far two orders of the same things agree.</summary>
public static class KendallTau
{
    /// <summary>
    /// Tau-b, which corrects for ties (Kendall, "The treatment of ties in ranking problems", Biometrika 33, 1945): 1 where the orders are the same, −1 where
    /// one is the other's reverse. Null where one of them ties everything, so that it has no order. Takes n² time and no memory: meant for the clauses of a
    /// policy.
    /// </summary>
    /// <exception cref="ArgumentException">The two differ in length, or a value is not a number.</exception>
    public static double? B(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
        {
            throw new ArgumentException($"has {y.Length} entries where the other has {x.Length}", nameof(y));
        }

        long agreement = 0, untiedX = 0, untiedY = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (double.IsNaN(x[i]) || double.IsNaN(y[i]))
            {
                throw new ArgumentException($"is not a number at {i}", double.IsNaN(x[i]) ? nameof(x) : nameof(y));
            }

            for (var j = 0; j < i; j++)
            {
                var (signX, signY) = (x[i].CompareTo(x[j]), y[i].CompareTo(y[j]));
                agreement += signX * signY;
                untiedX += signX * signX;
                untiedY += signY * signY;
            }
        }

        return untiedX > 0 && untiedY > 0 ? Math.Clamp(agreement / Math.Sqrt((double)untiedX * untiedY), -1, 1) : null;
    }
}
