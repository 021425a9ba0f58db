namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>
/// The loops of the 837 and the segments in each, in their order, for professional, institutional and dental claims. A loop line names the loop,
/// its parents, its use in P, I and D (see <see cref="Usage.Parse"/>), what opens it (segment, optionally the element looked at and its values) and
/// element rules beyond <see cref="SegmentTable"/> for that segment. An indented line is a segment of the loop after the first;
/// "/1" counts it for each value of element 1 apart. Source as for <see cref="SegmentTable"/>: 4010 and 5010 together, so that what either allows is legal.
/// </summary>
public static class LoopTable
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
