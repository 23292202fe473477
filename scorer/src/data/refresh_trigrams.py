#!/usr/bin/env python3
"""Writes name_trigrams.txt again: how unusual each letter of a name is after the two before it.

    python3 refresh_trigrams.py

Needs npm. Sources, versions and licences stand in SOURCES.md. The file has 27 times 27 lines of 27 letters: two letters choose
the line and the third the place in it, in the order of the alphabet with an end of the word behind z. The letter there is
"0" and so many letters on as the surprise has quarters of a nat.
"""

import collections
import math
import pathlib
import re
import subprocess
import tarfile
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).parent
PACKAGES = {"humannames": "1.0.5", "@cspell/dict-people-names": "1.1.16"}
PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "þ": "th", "ð": "d"})
END = "{"
# Names written by hand, of peoples whose names the lists hold few of, count as many of theirs.
WEIGHT = 6
OURS = """mncwabe mdluli msuya nhlanhla mdladla msomi nhlapo mzamo msweli mshazi nonhlanhla mhlongo mfeka mthembu mkhize
mthethwa mchunu mnguni mncube mzimela nxumalo ngcobo ndlovu dlamini nkosi hlongwane hlophe shezi khumalo zwane xaba cele gwala
mabaso mbatha mbhele mhlanga mpanza mtshali mvubu ndaba ndwandwe ngema ngubane nkwanyana nsele ntuli nyawo nzama nzimande sithole
sibisi thwala vilakazi zungu zikhali zuma sibusiso thulani themba lindiwe zanele nomvula nompumelelo mduduzi mandla bhekisisa
siphiwe sphamandla lwazi xolani xolile zodwa zandile thandeka thabisile nokuthula nosipho khanyisile bongani bonginkosi dumisani
mohlala mokoena mofokeng molefe mogale motaung tshabalala tshepo thapelo kgomotso kgosi lerato mpho refilwe tebogo nthabiseng
mwangi njoroge wanjiku nyambura kamau kariuki mutua mwende nduta ochieng otieno akinyi achieng wambui mbugua githinji gitau
mwinyi mshana mrisho msuya mwakyusa mbowe ngowi kikwete kagame habyarimana niyonzima uwimana nkurunziza ndayishimiye mugisha
owusu awuah akwasi akyea asantewaa boateng osei opoku agyeman gyasi kwabena kwadwo yeboah nkrumah amoako acheampong afriyie
adebayo adewale okonkwo nwachukwu nwosu chukwuemeka chidiebere ifeanyi uchechukwu obinna onyekachi oluwaseun olufunmilayo
ogunleye oyelaran akinwumi babatunde temitope yakubu abdulkadir ciftci yigit eyyup sukru huseyin gokhan cigdem ozgur dogukan
yilmaz aydin ozdemir kilic kocak tuncel erdogan uzun dovud qosimov qahramon otabek ulugbek nodirbek jahongir sherzod rooij wuyts
geerts claeys dhaenens vandenbroucke schepers luyckx huybrechts hrvoje mrkonjic vrhovac zsuzsa zsolt gyorgy szabolcs zsofia
hrvoje krunoslav zvonimir srdjan srecko vjekoslav ngoc nguyen huynh phuong quynh thuy trinh truong xuan giorgos kostas zujev
dzmitry aliaksandr uladzimir mykhailo volodymyr oleksandr vsevolod matvei lyudmila wojciech zbigniew grzegorz krzysztof szczepan
zdzislaw przybylski brzezinski skrzypczak zdenka vladimira vlcek hrdlicka krchova drzkova smrz prchal qasim qureshi ghulam
khwaja zubair zeenat ikbal gurpreet jaswinder lakshmi subrahmanyam venkatesh krishnamurthy srinivas sridhar thiruvananth jyothi
ngozi mpumelelo hjortur thorvaldur gudrun sigridur snorri hlynur mjoll xiang zhang zhuang qian qiang xiong yingjie zhijun
hsueh hsieh tsai szeto ng kwok kwan tsz hyun joon kyung hye seung yeong chul gwangju tshering dorji wangchuk pem lhamo
tapdiqoglu aliyev huseynov qasimov inqilab zoabi awad khouri hussein yousef mkrtchyan hovhannisyan grigoryan gevorgyan
mgeladze mchedlishvili gvantsa nshimirimana aitziber goizane goikolea goitia etxeberria etxebarria ainara nahia inaki koldo
xabier eneko gorka unai oihane nekane itziar urkullu ibarretxe arriaga zubizarreta agirre xhemal xhafer xhelal hoxha xhaka
gjergj gjon skender shkelqim shpresa bujar agron fatmir arben bekim dritan luan mghebrishvili kvirikashvili tskhadadze
tsereteli dzhaparidze mkheidze gvelesiani mzevinar nino tamar ketevan lasha zurab kakha tornike mkapa mkwasa mkwawa mkwizu mkumbwa mwinyimvua mkude
mwakalinga juma salum shaaban rashidi ramadhani mwanajuma mwanaidi aninnguaq nivi inuk malik aputsiaq pipaluk paninnguaq
qaaqqutsiaq kuannguaq maliina arnannguaq nqobani nqaba nqobizwe nomqhele sjoerd sjors sjoukje kuijper kuipers tuijnman huijbers
zuidema kruijswijk nijhuis dijkstra meijer wijnaldum duijn ruijter sneijder mbuyi kabasele tshisekedi ilunga mulumba kalonji
rakoto rasoanirina andriamahefa ravalomanana rajaonarimampianina traore diarra coulibaly ouedraogo sawadogo ndiaye diouf
mbaye fall sarr gueye thiam ngom sow bah diallo keita mahmadou gebreselassie tewodros haileselassie tigist mekonnen abebe
worku girma hailu negash dawit yohannes berhane nurlan aigerim zhanibek nursultan kuanysh bolat gulnara askhat yerlan
tserendorj batbayar ganbold enkhjargal munkhbat odgerel altantsetseg kapllani keawe kealoha kamakawiwoole kahananui leilani
tuilagi tuimalealiifano faleolo fonoti vailea latu taufa fifita havili vunipola naivalu waisale ratu sitiveni tevita
tlaloc citlali nezahualcoyotl xochiquetzal yatziri itzayana cuauhtemoc ixchel quispe mamani condori huanca choque yupanqui
kawsachun atahualpa nahuel aukan millaray huenchullan catrileo quilapan hadjadj hadjar belhadj boudjellal djamila djaballah djelloul
medjdoub medjahed bouhadjar khedidja hadjsadok boudjemaa hadjeres dhlomo dhlamini dhladhla mfumu mfundo mfuneko mqhayi mqwebu mqadi
mqoma kgabu kgalema kgosana kgomo kgotso gevher gevrek cevher gavxar gavhar javxar maxsud baxtiyor shuxrat xurshid cujba cojocaru
botnaru vlaicu buzdugan petr pjotr mpofu mpofana zdenac zdolec kmecik gqoboka gqozo gqunu mpala mpande mpinga mpundu mposhi
mpontshane mpungose mpambani mponda mpoyo mphande mphoka mpanje mwale ngwira nkhata nkhoma nyirenda chirwa msiska msowoya
mkandawire mvula mbewe mulenga mwape mwila chilufya chisanga kangwa mutale moyo sibanda nkomo nyoni tshuma nleya mlambo mlilo
mnkandla mguni mhere mhlanga mudzuri mutsvangwa mnangagwa chimhandamba zvidzai zvenyika zvikomborero svosve svinurai tsvakai
gqirana gqabi gqamane gxowa gxasheka gxalathana gxotiwe gcaba gcabashe gcanga gcinumzi gcobani qhinga qhamani qhubeka qhosha
nqakula nqweniso nqini nqwababa ngqula ngqungqa ngqawana ngxola ngxongo ncwana xhala xhakaza xhamela xhego xhoko mxenge mxotwa
mxolisi mqhele mqomboti mqikela mgqumeni mgijima vrhovec crnjanski crnogorac crnko crnic brnic brnjac brnabic drnovsek drnis
grlj grkovic grbec grdina grgec hrastnik hrnjic hrvatic hrzic krsnik krznaric krvavac krmek kmet kmetec kmetic knap knez kneza
kresal mlakar mlinar mrak mrkela mrsic mrvar prnjat prpic prsa smrkolj srna srnec strnisa strnad svrljuga tkalec tkalcic trnka
trpimir trstenjak vrba vrbinc vrhunc vrscaj zdolsek zdesar zdravko zganec zgonc zlender znidarsic zmuc zvegelj cvrtila cvrk
cvetko cvijanovic cvjetan cvikl ctibor ctirad dmitar dvorsak dzanic dzeko gluhak gnjec hladnik hlebec hmelj hvastija ljubljana
ljudevit njegovan pjer pjevac psenicnik ptujec sreten stjepan vjera vjeko vnuk vsevlad pjeturs bjarki bjornsson fjalar gjafar
hjalti hjorleifur kjartan ljotur njall pjetur skjoldur sjofn thjodolfur vjekoslava bjelica djokovic fjodor kjell mjoen njord
pjotrs sjaastad stjernstrom tjarko vjatseslav kqira kqiraj xhaferi xhelili xhindi xhuvani zhvillim gjoni gjika gjata mjaft mjeda
ndreca ndokaj nguri nxhaku ngjela shkodra shkurti shpati shtufi vllahu vllasi dhroso dhrami mborja mbreti qyqja qefser qylafi
rrapo rrahim rrustem llazar lleshaj dzhumabek dzhumagulov dzhenish dzhenbekov dzhaksybek dzholdosh dzhanuzakov dzhaparov dzhusup
dzhakypbek dzhangoroz dzhunushaliev zhyparkul zhyldyz zhumabek zhumagulov zhunusov zhyrgal zhylkaidar zholdoshbek kydyrbek
kydyralieva chyngyz chynybai tynystan tynchtyk yrysbek yntymak nurzhigit azhykul bzhania bzhassoev bgazhba ardzinba kvitsinia
tkhaitsukhov pshikov pshukov kshibekov adzhba dzidzaria dzhopua dzgoev dzhioeva dzutsev tskhovrebov tskhurbaev dzarasov khugaev
tkhilaishvili tkhinvaleli mtatsmindeli mtvarelishvili mrevlishvili mkurnalidze msvenieradze mghvdliashvili gvrtishvili ghlonti
ghvineria tchkonia tchanturia khvadagiani khvtisiashvili bregvadze bzvaneli dzneladze dznelashvili zvambaia zviadadze dgebuadze
dvali tlhapi tlhabi tlhong tlou tlale tlali ntlhane tshwane tshwaro tshireletso kgwadi kgware kgositau kgampi mmatli mmola
mmabatho mmoloki nthite nthoana phiri phakathi sjang tsjerk tsjalling sjurd fjelde hjelle kjos kjus njaal skjelde tjelle bjerk
bjorge zwart zwier zdrojewski zbrojewicz dzierzynski dzwonnik gzik krzak krzton mgla mlotek mroczek mscichowski pchelka przybos
pszczola pszon rzepka rzymski skrzynecki strzelecki szczepanik szczur szpak trzaska trzcinski wrzesniewski wrzos wszola wdowiak
wdowik wlodarczyk wnuk zgliczynski zgorzelec zmuda zrebiec zwolinski zywiec sng chng kng hng quek kwek gwee ngiam ngeow phua
phng thng tnay nguan hwee ghim kheng mnqayi mnqobi mnqandi mnqobokazi gcumisa gcwensa gcwabaza gcugwa ngcebetsha ngcezula ngcamu
ngcelwane qwabe kmetova""".split()


def words(text):
    plain = unicodedata.normalize("NFKD", text.lower().translate(PLAIN))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return [word for word in re.split("[^a-z]+", plain) if len(word) >= 3] if plain.isascii() else []


def names():
    found = set()
    with tempfile.TemporaryDirectory() as folder:
        for name, version in PACKAGES.items():
            packed = subprocess.run(
                ["npm", "pack", "--silent", f"{name}@{version}"], cwd=folder, check=True, capture_output=True, text=True
            ).stdout.split()[-1]
            with tarfile.open(pathlib.Path(folder) / packed) as archive:
                for member in archive.getmembers():
                    if member.name.endswith(("list.txt", "people-names.txt")):
                        for line in archive.extractfile(member).read().decode("utf-8", "ignore").splitlines():
                            found.update(words(line))
    return collections.Counter(found) + collections.Counter(OURS * WEIGHT)


def main():
    counts = collections.Counter()
    for word, n_times in names().items():
        closed = END + word + END
        for at in range(len(word)):
            counts[closed[at : at + 3]] += n_times
    letters = "abcdefghijklmnopqrstuvwxyz" + END
    lines = []
    for pair in (one + two for one in letters for two in letters):
        total = sum(counts[pair + letter] for letter in letters)
        surprise = [-math.log((counts[pair + letter] + 0.05) / (total + 0.05 * 27)) for letter in letters]
        lines.append("".join(chr(ord("0") + round(4 * value)) for value in surprise))
    (HERE / "name_trigrams.txt").write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
