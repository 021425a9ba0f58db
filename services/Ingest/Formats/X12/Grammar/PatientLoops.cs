namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>
/// The patient who is not the subscriber; the claims below are those of <see cref="ClaimLoops"/>. See <see cref="LoopTable"/> for the notation.
/// </summary>
internal static class PatientLoops
{
    public const string Text = """
        loop 2000C   2000B        S* S* S*   HL/3:23
          PAT R1 R1 R1
        loop 2010CA  2000C        R1 R1 R1   NM1/1:QC 03!
          N2  S1 S1 S1
          N3  S1 S1 S1
          N4  S1 S1 S1
          DMG S1 S1 S1
          REF S9 S9 S9
          PER S1 S1 S1
        """;
}
