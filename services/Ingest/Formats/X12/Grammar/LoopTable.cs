namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>
/// The loops of the 837 and the segments in each, in their order, for professional, institutional and dental claims. A loop line names the loop,
/// its parents, its use in P, I and D (see <see cref="Usage.Parse"/>), what opens it (segment, optionally the element looked at and its values) and
/// element rules beyond <see cref="SegmentTable"/> for that segment. An indented line is a segment of the loop after the first;
/// "/1" counts it for each value of element 1 apart. Source as for <see cref="SegmentTable"/>: 4010 and 5010 together, so that what either allows is legal.
/// </summary>
public static class LoopTable
{
    public const string Text = LevelLoops.Text + "\n" + ClaimLoops.Text + "\n" + LineLoops.Text + "\n" + PatientLoops.Text;
}
