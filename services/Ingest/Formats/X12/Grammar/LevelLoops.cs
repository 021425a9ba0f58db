namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>Header, billing provider and subscriber. See <see cref="LoopTable"/> for the notation.</summary>
internal static class LevelLoops
{
    public const string Text = """
        loop ST      -            R1 R1 R1   ST
          BHT R1 R1 R1
          REF S3 S3 S3
        loop 1000A   ST           R1 R1 R1   NM1/1:41 09!
          N2  S1 S1 S1
          PER R2 R2 R2
        loop 1000B   ST           R1 R1 R1   NM1/1:40 09!
          N2  S1 S1 S1
        loop 2000A   ST           R* R* R*   HL/3:20
          PRV S1 S1 S1
          CUR S1 S1 S1
        loop 2010AA  2000A        R1 R1 R1   NM1/1:85 03!
          N2  S1 S1 S1
          N3  R1 R1 R1
          N4  R1 R1 R1
          REF/1 E1 E1 E1
          PER S2 S2 S2
        loop 2010AB  2000A        S1 S1 S1   NM1/1:87
          N2  S1 S1 S1
          N3  R1 R1 R1
          N4  R1 R1 R1
          REF S8 S8 S8
        loop 2010AC  2000A        S1 S1 S1   NM1/1:PE 03!
          N3  R1 R1 R1
          N4  R1 R1 R1
          REF/1 S1 S1 S1
        loop 2000B   2000A        R* R* R*   HL/3:22
          SBR R1 R1 R1
          PAT S1 S1 S1
        loop 2010BA  2000B        R1 R1 R1   NM1/1:IL 03!
          N2  S1 S1 S1
          N3  S1 S1 S1
          N4  S1 S1 S1
          DMG S1 S1 S1
          REF S9 S9 S9
          PER S1 S1 S1
        loop 2010BB  2000B        R1 R1 R1   NM1/1:PR 03!
          N2  S1 S1 S1
          N3  S1 S1 S1
          N4  S1 S1 S1
          REF S9 S9 S9
        loop 2010BC  2000B        S1 S1 S1   NM1/1:QD
          N2  S1 S1 S1
          N3  S1 S1 S1
          N4  S1 S1 S1
        loop 2010BD  2000B        S1 S1 S1   NM1/1:AO
          N2  S1 S1 S1
          REF S2 S2 S2
        """;
}
