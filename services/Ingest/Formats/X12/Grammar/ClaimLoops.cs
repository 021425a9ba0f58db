namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>The claim, its providers and its other payers. See <see cref="LoopTable"/> for the notation.</summary>
internal static class ClaimLoops
{
    public const string Text = """
        loop 2300    2000B        S100 S100 S100  CLM
          DTP S25 S25 S25
          CL1 - Q1 -
          DN1 - - S1
          DN2 - - S35
          PWK S10 S10 S10
          CN1 S1 S1 S1
          AMT S10 S10 S10
          REF/1 S10 S10 S10
          K3  S10 S10 S10
          NTE S20 S20 S20
          CR1 S1 S1 -
          CR2 S1 S1 -
          CR3 S1 S1 -
          CR4 S1 S1 -
          CR5 S1 S1 -
          CR6 S1 S1 -
          CR8 - S9 -
          CRC S9 S9 -
          HI  Q25 Q25 S1
          QTY S10 S10 S10
          HCP S1 S1 S1
        loop 2305    2300         S6 S6 -    CR7
          HSD S12 S12 -
        loop 2310A   2300         S2 - S2    NM1/1:DN,P3
          PRV S1 S1 S1
          N2  S1 S1 S1
          REF S20 S20 S20
        loop 2310B   2300         S1 - S1    NM1/1:82
          PRV S1 S1 S1
          N2  S1 S1 S1
          REF S20 S20 S20
        loop 2310C   2300         S1 - S1    NM1/1:77,FA,LI,TL
          PRV S1 S1 S1
          N2  S1 S1 S1
          N3  R1 - R1
          N4  R1 - R1
          REF S20 S20 S20
          PER S1 S1 S1
        loop 2310D   2300         S1 - S1    NM1/1:DQ
          PRV S1 - S1
          N2  S1 - S1
          REF S20 - S20
        loop 2310DD  2300         - - S1     NM1/1:DD
          PRV - - S1
          REF - - S20
        loop 2310E   2300         S1 - -     NM1/1:PW
          N3  R1 - -
          N4  R1 - -
        loop 2310F   2300         S1 - -     NM1/1:45
          N3  R1 - -
          N4  R1 - -
        loop 2310QB  2300         S1 - -     NM1/1:QB
          REF S20 - -
        loop 2310A   2300         - S1 -     NM1/1:71
          PRV - S1 -
          N2  - S1 -
          REF - S20 -
        loop 2310B   2300         - S1 -     NM1/1:72
          PRV - S1 -
          N2  - S1 -
          REF - S20 -
        loop 2310C   2300         - S1 -     NM1/1:73,ZZ
          PRV - S1 -
          N2  - S1 -
          REF - S20 -
        loop 2310D   2300         - S1 -     NM1/1:82
          PRV - S1 -
          N2  - S1 -
          REF - S20 -
        loop 2310E   2300         - S1 -     NM1/1:77,FA
          PRV - S1 -
          N2  - S1 -
          N3  - R1 -
          N4  - R1 -
          REF - S20 -
        loop 2310F   2300         - S1 -     NM1/1:DN
          PRV - S1 -
          REF - S20 -
        loop 2320    2300         S10 S10 S10  SBR
          CAS S5 S5 S5
          AMT/1 S1 S1 S1
          DMG S1 S1 S1
          OI  R1 R1 R1
          MIA - S1 -
          MOA S1 S1 S1
        loop 2330A   2320         R1 R1 R1   NM1/1:IL
          N2  S1 S1 S1
          N3  S1 S1 S1
          N4  S1 S1 S1
          REF S4 S4 S4
        loop 2330B   2320         E1 E1 E1   NM1/1:PR
          N2  S1 S1 S1
          N3  S1 S1 S1
          N4  S1 S1 S1
          PER S2 S2 S2
          DTP S1 S1 S1
          REF S9 S9 S9
        loop 2330C   2320         S1 S1 S1   NM1/1:QC
          REF S4 S4 S4
        loop 2330D   2320         S2 S2 S2   NM1/1:DN,P3
          REF S9 S9 S9
        loop 2330E   2320         S1 S1 S1   NM1/1:82
          REF S9 S9 S9
        loop 2330F   2320         S1 S1 S1   NM1/1:77,FA,LI,TL
          REF S9 S9 S9
        loop 2330G   2320         S1 - S1    NM1/1:DQ,DD
          REF S9 - S9
        loop 2330H   2320         S1 S1 S1   NM1/1:85
          REF S9 S9 S9
        loop 2330I   2320         - S3 -     NM1/1:71,72,73,ZZ
          REF - S9 -
        loop 2330J   2320         S1 - -     NM1/1:QB
          REF S9 - -
        """;
}
