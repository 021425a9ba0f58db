namespace Claims.Statistics.Calibration;

/// <summary>
/// Pool adjacent violators: each distinct score starts as a block with the mean of its labels; while a block's mean is not above the one before it, the two
/// become one. What is left rises strictly.
/// </summary>
internal sealed class PooledBlocks
{
    private readonly List<Block> _blocks = [];

    /// <param name="scores">Ascending.</param>
    public PooledBlocks(double[] scores, bool[] labels)
    {
        for (var start = 0; start < scores.Length;)
        {
            var (end, positives) = (start, 0);
            for (; end < scores.Length && scores[end] == scores[start]; end++)
            {
                positives += labels[end] ? 1 : 0;
            }

            Add(new Block(scores[start], scores[start], positives, end - start));
            start = end;
        }
    }

    /// <summary>Both ends of each block: between them the function is flat, so the scores within need no knots.</summary>
    public IsotonicCalibration Knots()
    {
        var (scores, probabilities) = (new List<double>(2 * _blocks.Count), new List<double>(2 * _blocks.Count));
        foreach (var block in _blocks)
        {
            scores.Add(block.First);
            probabilities.Add(block.Mean);
            if (block.Last > block.First)
            {
                scores.Add(block.Last);
                probabilities.Add(block.Mean);
            }
        }

        return new IsotonicCalibration(scores, probabilities);
    }

    private void Add(Block block)
    {
        while (_blocks.Count > 0 && _blocks[^1].IsNotBelow(block))
        {
            var before = _blocks[^1];
            block = new Block(before.First, block.Last, before.Positives + block.Positives, before.Cases + block.Cases);
            _blocks.RemoveAt(_blocks.Count - 1);
        }

        _blocks.Add(block);
    }

    private readonly record struct Block(double First, double Last, int Positives, int Cases)
    {
        public double Mean => (double)Positives / Cases;

        /// <summary>Compares the means as fractions, so that equal ones pool whatever the rounding.</summary>
        public bool IsNotBelow(Block next) => (long)Positives * next.Cases >= (long)next.Positives * Cases;
    }
}
