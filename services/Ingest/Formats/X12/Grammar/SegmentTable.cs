namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>
/// Every segment that an 837 can hold, with the rules for its elements that hold wherever it stands. Notation: <see cref="ElementNotation"/>.
/// An id with a suffix (P, I, D) holds for that kind of claim only. Source: the 4010 and 5010 editions of the 837 as publicly described;
/// where they differ, the rule is the looser one.
/// </summary>
public static class SegmentTable
{
    public const string Text = """
        AMT   01!<3 02!:n
        BHT   01!=0019 02!=00,18 03!<50 04!:d 05 06=CH,RP,31
        CAS   01!=CO,CR,OA,PI,PR 02!<5 03!:n
        CL1   01<1 02<1 03<2
        CLM.P 01!<38 02!:n 05! 05.1!<2 05.2=A,B 05.3!=1,6,7,8 06=Y,N
        CLM.D 01!<38 02!:n 05! 05.1!<2 05.2=A,B 05.3!=1,6,7,8 06=Y,N
        CLM.I 01!<38 02!:n 05! 05.1!<2 05.2=A,B 05.3!=0,1,2,3,4,5,6,7,8,9,A,B,C,D,E,F,G,H,I,J,K,M,P,Q,X,Y,Z
        CLM   01!<38 02!:n 05! 05.1!<2 05.3!
        CN1   01!<2
        CR1
        CR2
        CR3
        CR4
        CR5
        CR6
        CR7
        CR8
        CRC   01!<2 02!=Y,N 03!<3
        CTP   04:n
        CUR   01!<3 02!<3
        DMG   01&02 02:p1 03=F,M,U
        DN1
        DN2   01!
        DTP   01!<3 02!=D8,RD8,DT,TM 03!:p2
        FRM   01!
        HCP
        HI    01! *.1!=BK,ABK,BF,ABF,BJ,ABJ,BN,ABN,PR,APR,DR,BR,BBR,BQ,BBQ,BP,BO,BH,BI,BE,BG,TC,CAH,ABH *.2!<30
        HL    01!<12 02<12 03!=20,22,23 04=0,1
        HSD
        IMM
        K3    01!<80
        LIN   02!=N4,EN,EO,HI,ON,UK,UP 03!<48
        LQ    01!<3 02
        LX    01!:i
        MEA
        MIA
        MOA
        N2    01!<60
        N3    01!<55 02<55
        N4    01!<30 02<2 03<15
        NM1   01!<3 02!=1,2 03<60 08&09 08=24,34,46,EI,FI,II,MI,N,PI,SV,SY,XV,XX,ZZ 09<80
        NTE   01<3 02!<80
        OI    03=Y,N,W
        PAT   01<2 05&06 06:p5 07&08 08:n 09=Y,N
        PER   01!=IC 03!=EM,EX,FX,TE,AP,BN,HP,WP,ED 04!<256 05&06 07&08
        PRV   01!<3 02!=PXC,ZZ 03!<50
        PS1   01! 02!:n
        PWK   01!<2 02<2
        QTY   01!<2 02:n
        REF   01!<3 02!<50
        SBR   01!=P,S,T,A,B,C,D,E,F,G,H,U 02<2 03<50 04<60 05<3 09<2
        ST    01!=837 02!<9 03<35
        SV1   01! 01.1!=HC,AD,ER,HP,IV,N4,WK,ZZ 01.2!<48 02!:n 03!=UN,MJ,DA,F2 04!:n 05<2 07.1:n 07.2:n 07.3:n 07.4:n
        SV2   01!<48 02.1=HC,HP,ER,IV,N4,WK,ZZ 03!:n 04!=UN,DA,MJ,F2 05!:n
        SV3   01! 01.1!=AD,ER 01.2!<48 02!:n 03<2 06:n
        SV4
        SV5   01! 02! 03!:n
        SV6
        SV7
        SVD   01!<80 02!:n 05:n
        TOO   01!=JP,JO
        """;
}
