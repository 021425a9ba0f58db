namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>The service lines. See <see cref="LoopTable"/> for the notation.</summary>
internal static class LineLoops
{
    public const string Text = """
        loop 2400    2300         R50 R999 R50  LX
          SV1 R1 - -
          SV2 - R1 -
          SV3 - - R1
          TOO - - S32
          SV4 S1 S1 -
          SV5 S1 - -
          PWK S10 S5 -
          CR1 S1 - -
          CR2 S5 - -
          CR3 S1 - -
          CR5 S1 - -
          CRC S9 - -
          DTP Q20 S20 S20
          QTY S5 - S5
          MEA S20 - -
          CN1 S1 - S1
          REF S40 S40 S40
          AMT S15 S15 S15
          K3  S10 - S10
          NTE S10 S1 S10
          PS1 S1 - -
          IMM S1 - -
          HSD S1 - -
          HCP S1 S1 S1
        loop 2410    2400         S25 S25 -  LIN
          CTP S1 S1 -
          REF/1=XZ,VY S1 S1 -
        loop 2420A   2400         S1 - S1    NM1/1:82
          PRV S1 S1 S1
          N2  S1 S1 S1
          REF S20 S20 S20
        loop 2420B   2400         S1 - -     NM1/1:QB
          REF S20 S20 S20
        loop 2420C   2400         S1 - S1    NM1/1:77,FA,LI,TL
          N2  S1 S1 S1
          N3  R1 R1 R1
          N4  R1 R1 R1
          REF S20 S20 S20
        loop 2420D   2400         S1 - S1    NM1/1:DQ
          N2  S1 S1 S1
          REF S20 S20 S20
        loop 2420E   2400         S1 - -     NM1/1:DK
          N2  S1 S1 S1
          N3  S1 S1 S1
          N4  S1 S1 S1
          REF S20 S20 S20
          PER S1 S1 S1
        loop 2420F   2400         S2 - -     NM1/1:DN,P3
          PRV S1 S1 S1
          N2  S1 S1 S1
          REF S20 S20 S20
        loop 2420G   2400         S1 - -     NM1/1:PW
          N3  R1 R1 R1
          N4  R1 R1 R1
        loop 2420H   2400         S1 - -     NM1/1:45
          N3  R1 R1 R1
          N4  R1 R1 R1
        loop 2420I   2400         S4 - -     NM1/1:PR
          REF S2 S2 S2
        loop 2420A   2400         - S1 -     NM1/1:72
          REF - S20 -
        loop 2420B   2400         - S1 -     NM1/1:73,ZZ
          REF - S20 -
        loop 2420C   2400         - S1 -     NM1/1:82
          PRV - S1 -
          REF - S20 -
        loop 2420D   2400         - S1 -     NM1/1:DN
          REF - S20 -
        loop 2420E   2400         - S1 -     NM1/1:71
          PRV - S1 -
          REF - S20 -
        loop 2420B   2400         - - S1     NM1/1:DD
          PRV - - S1
          REF - - S20
        loop 2430    2400         S25 S25 S25  SVD
          CAS S99 S99 S99
          DTP R1 R1 R1
          AMT S1 S1 S1
        loop 2440    2400         S* - -     LQ
          FRM S99 - -
        """;
}
